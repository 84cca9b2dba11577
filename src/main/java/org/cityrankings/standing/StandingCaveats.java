package org.cityrankings.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cityrankings.city.EventKind;
import org.cityrankings.standing.CityStanding.ProgramStanding;
import org.cityrankings.standing.CityStanding.RankedAmong;

/** What to keep in mind of a standing, in full sentences: what became of the city, and which lists are held in part. */
final class StandingCaveats {
    private final StandingRow.City city;
    private final List<String> caveats = new ArrayList<>();

    StandingCaveats(StandingRow.City city) {
        this.city = city;
        city.events().forEach(this::became);
    }

    List<String> all() {
        return caveats;
    }

    private void became(StandingRow.Event event) {
        String what = event.kind() == EventKind.CEASED
                ? "ceased to exist"
                : "was " + event.kind().word();
        String after = event.successorName() == null
                ? ""
                : "; later editions may list %s instead".formatted(event.successorName());
        add("%s %s (%s)%s.", city.name(), what, event.on().text(), after);
    }

    void of(StandingRow row, ProgramStanding standing) {
        if (standing.latest().listed() == null) {
            absence(row);
        }
        RankedAmong among = standing.among();
        if (among != null && !among.published()) {
            add("How many cities %s ranked is not known; it was at least %,d.", row.edition(), among.number());
        }
        if (among != null && among.held() < among.number()) {
            add(
                    "Of the ranked cities of %s the record holds only %,d; neighbours are the nearest of these.",
                    row.edition(), among.held());
        }
    }

    private void absence(StandingRow row) {
        String list = "'%s' of %s %d".formatted(row.latestStage(), row.programName(), row.latestYear());
        if (row.latestHeld() == null) {
            add("The record holds no list of %s, so that it is not known whether %s is on it.", list, city.name());
        } else if (row.latestExpected() == null) {
            add(
                    "The length of %s is not known; the record holds %,d of its cities, and %s could be another.",
                    list, row.latestHeld(), city.name());
        } else {
            add(
                    "Of the %,d cities of %s the record holds %,d; %s could be one of the others.",
                    row.latestExpected(), list, row.latestHeld(), city.name());
        }
    }

    private void add(String sentence, Object... parts) {
        caveats.add(String.format(Locale.ROOT, sentence, parts));
    }
}
