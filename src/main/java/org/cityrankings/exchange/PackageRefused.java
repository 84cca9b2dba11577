package org.cityrankings.exchange;

/** A data package that cannot be read at all, with what is wrong with it. */
final class PackageRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient FlawList flaws;

    PackageRefused(FlawList flaws) {
        super(flaws.first().toString());
        this.flaws = flaws;
    }

    PackageRefused(Flaw only) {
        this(FlawList.of(only));
    }

    FlawList flaws() {
        return flaws;
    }
}
