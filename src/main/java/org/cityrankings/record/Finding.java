package org.cityrankings.record;

import java.util.ArrayList;
import java.util.List;

/** What came of looking at a claim, before its evidence is fetched. */
record Finding(Verdict verdict, List<String> because, List<Fact> facts, List<String> caveats) {

    /** An award, or where the city is null the announcement of a list. */
    record Fact(String program, int year, String stage, String city) {
        static Fact of(AwardRow award) {
            return new Fact(award.program(), award.year(), award.stage(), award.city());
        }

        static Fact of(StageList list) {
            return new Fact(list.program(), list.year(), list.stage(), null);
        }
    }

    static Finding of(Verdict verdict) {
        return new Finding(verdict, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Finding because(String sentence) {
        because.add(sentence);
        return this;
    }

    Finding caveat(String sentence) {
        caveats.add(sentence);
        return this;
    }

    Finding fact(AwardRow award) {
        facts.add(Fact.of(award));
        return this;
    }

    Finding fact(StageList list) {
        facts.add(Fact.of(list));
        return this;
    }
}
