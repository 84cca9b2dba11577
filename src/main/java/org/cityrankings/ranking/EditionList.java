package org.cityrankings.ranking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.ranking.EditionRankingQueries.Read;
import org.cityrankings.ranking.EditionRankingQueries.Row;
import org.cityrankings.ranking.EditionRankingQueries.StageHeld;

/** Who is in an edition, and whether that is all of it: only then does an absence tell something. */
record EditionList(int year, Integer expected, List<Row> members) {

    /**
     * Those that a list was published of; where none was, those that the edition took values of.
     *
     * @param stage which the read is limited to, or null
     */
    static EditionList of(Read read, String stage) {
        List<StageHeld> lists = read.head().stages().stream()
                .filter(list -> stage == null || list.stage().equals(stage))
                .toList();
        if (lists.size() > 1) {
            throw EditionRankingRequest.refused(
                    "stage",
                    "%d of %s has lists of several stages; name one of: %s."
                            .formatted(
                                    read.year(),
                                    read.program(),
                                    String.join(
                                            ", ",
                                            lists.stream().map(StageHeld::stage).toList())));
        }
        boolean published = read.rows().stream().anyMatch(row -> row.published() != null);
        return new EditionList(
                read.year(),
                lists.isEmpty() ? read.head().numberRanked() : lists.get(0).expected(),
                read.rows().stream()
                        .filter(row -> !published || row.published() != null)
                        .toList());
    }

    boolean whole() {
        return expected != null && members.size() >= expected;
    }

    Map<String, Row> byId() {
        Map<String, Row> byId = new TreeMap<>();
        members.forEach(row -> byId.put(row.city(), row));
        return byId;
    }
}
