package org.cityrankings.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike names are, what is left of them without designators, and what is said for or against a candidate. */
class LikenessTest {
    private static final Regions REGIONS = new Regions(Map.of(
            "ireland",
            "IE",
            "united states",
            "US",
            "canada",
            "CA",
            "georgia",
            "GE",
            "china",
            "CN",
            "united kingdom",
            "GB"));

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "london, lodnon, 1",
        "ca, abc, 3",
        "a, '', 1",
        "'', '', 0",
        "tallinn, talin, 2",
        "phoenix, pheonix, 1",
    })
    void errorsAreCountedAsPublished(String a, String b, int distance) {
        assertEquals(distance, Likeness.distance(a, b));
        assertEquals(distance, Likeness.distance(b, a));
    }

    @ParameterizedTest
    @CsvSource({
        "city of edmonton, edmonton",
        "the city of calgary, calgary",
        "taoyuan county, taoyuan",
        "busan metropolitan city, busan",
        "regional municipality of york, york",
        "gemeente eindhoven, eindhoven",
        "region york, york",
        "新竹市, 新竹",
        "上海, 上海",
        "the hague, the hague",
        "city, city",
        "new york city, new york",
    })
    void designatorsAreTakenOff(String name, String core) {
        assertEquals(core, NameForm.of(name).core());
    }

    private static double likeness(String asked, String name, String kind) {
        return Likeness.of(NameForm.of(asked), NameForm.of(name), kind);
    }

    @Test
    void theMoreAlikeTheHigher() {
        double exact = likeness("tallinn", "tallinn", "city");
        double squeezed = likeness("hongkong", "hong kong", "city");
        double reordered = likeness("duong binh", "binh duong", "province");
        double core = likeness("city of tallinn", "tallinn", "city");
        double typo = likeness("talinn", "tallinn", "city");
        double beginning = likeness("frankfurt", "frankfurt am main", "city");
        assertEquals(1, exact);
        assertTrue(exact > squeezed && squeezed > reordered && reordered > core && core > typo && typo > beginning);
        assertTrue(beginning > likeness("bergen", "berlin", "city"));
        assertEquals(0, likeness("kobe", "koba", "city"), "short names that differ are others");
    }

    @Test
    void designatorsThatSpeakAgainstAKindDoSo() {
        assertTrue(likeness("taiyuan county", "taiyuan", "city") < 0.8);
        assertTrue(likeness("greater manchester", "manchester", "city") < 0.8);
        assertTrue(likeness("binh duong province", "binh duong", "province") > 0.9);
        assertTrue(likeness("city of greater geelong", "greater geelong", "city") > 0.9);
    }

    private static double score(String text, List<String> countries, List<String> kinds, Candidate candidate) {
        String[] parts = text.split(", ");
        return new Judgement(
                        countries, false, kinds, Reading.of(text.replace(",", ""), List.of(parts), REGIONS), REGIONS)
                .score(candidate);
    }

    private static Candidate dublin(String country, String area) {
        return new Candidate(0, "dublin-" + country, "Dublin", "city", country, area, List.of("dublin"));
    }

    @Test
    void countriesAndPlacesDecideAmongNamesakes() {
        Candidate irish = dublin("IE", "leinster");
        Candidate american = dublin("US", "ohio");
        assertEquals(100, score("dublin", List.of(), List.of(), irish));
        assertEquals(100, score("dublin", List.of("IE"), List.of(), irish));
        assertEquals(70, score("dublin", List.of("IE"), List.of(), american));
        assertEquals(100, score("dublin, ohio", List.of(), List.of(), american));
        assertEquals(70, score("dublin, ohio", List.of(), List.of(), irish));
        assertEquals(100, score("dublin oh", List.of(), List.of(), american));
        assertEquals(70, score("dublin, ga", List.of(), List.of(), american), "Georgia is not Ohio");
        assertEquals(88, score("dublin, xyz", List.of(), List.of(), irish), "a place that nobody knows");
        assertEquals(88, score("dublin", List.of(), List.of("province"), irish));
    }

    @Test
    void whatIsCountedToAnotherCountryIsNotAgainstIt() {
        Candidate hongKong = new Candidate(0, "hong-kong-hk", "Hong Kong", "city", "HK", null, List.of("hong kong"));
        assertEquals(98, score("hong kong", List.of("CN"), List.of(), hongKong));
        assertEquals("GB", REGIONS.country("scotland").orElseThrow());
        assertEquals("GB", REGIONS.country("uk").orElseThrow());
        assertEquals("CA", REGIONS.country("ca").orElseThrow(), "a country before a part of one");
        assertEquals("CA", REGIONS.country("can").orElseThrow());
        assertTrue(REGIONS.country("atlantis").isEmpty());
    }

    @Test
    void aMatchIsGoodAndClear() {
        assertTrue(Judgement.isMatch(List.of(100.0)));
        assertTrue(Judgement.isMatch(List.of(85.0, 80.0)));
        assertFalse(Judgement.isMatch(List.of(84.9)));
        assertFalse(Judgement.isMatch(List.of(100.0, 95.1)));
        assertFalse(Judgement.isMatch(List.of()));
    }
}
