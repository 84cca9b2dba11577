package org.cityrankings.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.cityrankings.api.StartRefused;

/** A data package that was not loaded, with all that is wrong with it. */
class PackageRefused extends StartRefused {
    private static final long serialVersionUID = 1;

    private final transient List<Flaw> flaws;

    PackageRefused(String location, List<Flaw> flaws) {
        super("The data package %s was not loaded and nothing was changed; %d flaw(s):\n%s"
                .formatted(
                        location,
                        flaws.size(),
                        flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n"))));
        this.flaws = flaws;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
