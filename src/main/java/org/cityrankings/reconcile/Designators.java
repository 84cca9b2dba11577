package org.cityrankings.reconcile;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say what sort of place a name is of, as City, Gemeente or 縣, and the kinds of city they go with. */
final class Designators {
    private static final Map<String, Set<String>> KINDS =
            """
            city town ville stadt stad gemeente comune commune kommune kommun ayuntamiento prefeitura miasto shi si: city metro
            municipality municipal municipio: city metro district township region
            metropolitan metro metropole: metro city
            greater: metro region
            township: township
            village: village
            county xian: county
            district gu ku qu: district
            region regional: region metro
            province tinh: province
            state: state region
            市 시: city metro
            縣 県 县 군: county
            区 區 구: district
            省 도: province"""
                    .lines()
                    .map(line -> line.split(": "))
                    .flatMap(line ->
                            Stream.of(line[0].split(" ")).map(word -> Map.entry(word, Set.of(line[1].split(" ")))))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Set<String> CONNECTORS = Set.of("of", "de", "di", "da", "do", "d");

    private Designators() {}

    static boolean isOne(String word) {
        return KINDS.containsKey(word);
    }

    /** The kinds that the word goes with; none for any other word. */
    static Set<String> kinds(String word) {
        return KINDS.getOrDefault(word, Set.of());
    }

    /** What may stand between a designator and the name proper. */
    static boolean isConnector(String word) {
        return CONNECTORS.contains(word);
    }
}
