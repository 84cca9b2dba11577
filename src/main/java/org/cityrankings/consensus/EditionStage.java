package org.cityrankings.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/**
 * Which list is meant by program:year or program:year:stage.
 *
 * @param stage null where there is only one
 */
record EditionStage(String program, int year, String stage) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,100}):([12]\\d{3})(?::([a-z0-9-]{1,100}))?");

    static List<EditionStage> all(String lists) {
        List<EditionStage> all = new ArrayList<>();
        for (String list : lists.split(",", -1)) {
            Matcher form = FORM.matcher(list.strip());
            if (!form.matches()) {
                throw refused(
                        "'%s' is not of the form program:year, such as imd-smart-city-index:2024.".formatted(list));
            }
            EditionStage one = new EditionStage(form.group(1), Integer.parseInt(form.group(2)), form.group(3));
            if (all.contains(one)) {
                throw refused("'%s' is there twice.".formatted(one.name()));
            }
            all.add(one);
        }
        return all;
    }

    String name() {
        return program + ":" + year + (stage == null ? "" : ":" + stage);
    }

    static Failure refused(String detail) {
        return Failure.at(ProblemType.INVALID_PARAMETER, At.parameter("lists"), detail);
    }
}
