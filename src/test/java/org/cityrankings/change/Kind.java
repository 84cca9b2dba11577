package org.cityrankings.change;

import java.util.stream.Stream;
import org.cityrankings.api.PathSegment;

/** A kind of record that can be written, with one that is not there yet. */
record Kind(String collection, String item, String draft, String listKey) {

    static Stream<Kind> all() {
        return Stream.of(
                new Kind(
                        "/v1/sources",
                        "/v1/sources/test-source",
                        """
                    {"id":"test-source","url":"https://example.org/a","publisher":"P","title":"T","language":"vi",
                     "publishedOn":"2019-10"}""",
                        "id"),
                new Kind(
                        "/v1/organizations",
                        "/v1/organizations/test-organization",
                        """
                    {"id":"test-organization","name":"Test","kind":"academia","country":"VN","founded":"1999",
                     "sources":["baoxaydung-2019-10-24"]}""",
                        "id"),
                new Kind(
                        "/v1/cities",
                        "/v1/cities/test-city-vn",
                        """
                    {"id":"test-city-vn","name":"Test","kind":"city","country":"VN",
                     "position":{"latitude":10.5,"longitude":106.25,"basis":"approximate"},
                     "names":[{"name":"Thử","language":"vi","kind":"native","sources":["baoxaydung-2019-10-24"]},
                              {"name":"Test Town","kind":"former","validTo":"2001-02"}],
                     "populations":[{"population":5,"year":2020}],
                     "events":[{"kind":"merged","on":"2021","successorCity":"binh-duong-vn"}]}""",
                        "id"),
                new Kind(
                        "/v1/programs",
                        "/v1/programs/test-program",
                        """
                    {"id":"test-program","name":"Test","kind":"award","organization":"icf","ordering":"alphabetical",
                     "stages":[{"id":"first","name":"First","position":1,"quota":3},
                               {"id":"last","name":"Last","position":2}]}""",
                        "id"),
                new Kind(
                        "/v1/programs/icapital/editions",
                        "/v1/programs/icapital/editions/1998",
                        """
                        {"year":1998,"name":"Test 1998","theme":"Trying","themeKind":"conference",
                         "announcements":[{"stage":"winner","announcedOn":"1997-12","place":"Brussels",
                                           "sources":["baoxaydung-2019-10-24"]}],
                         "groups":[{"city":"tallinn-ee","name":"North"},{"city":"binh-duong-vn","name":"South"}]}""",
                        "year"),
                new Kind(
                        "/v1/programs/icapital/methods",
                        "/v1/programs/icapital/methods/test-method",
                        """
                        {"id":"test-method","validFrom":"1998","aggregation":"geometric","imputation":"none",
                         "criteria":[{"id":"a","name":"A","weight":"1/3","parent":"top"},
                                     {"id":"b","name":"B","parent":"top","indicator":"sdg3-lifee","weight":"0",
                                      "normalisation":"goalposts","best":84.50,"worst":7E+1,"transform":"log"},
                                     {"id":"top","name":"T","aggregation":"harmonic","imputation":"group-mean"}]}""",
                        "id"),
                new Kind(
                        "/v1/awards",
                        "/v1/awards/icf-intelligent-community-awards/2004/winner/binh-duong-vn",
                        """
                        {"program":"icf-intelligent-community-awards","year":2004,"stage":"winner",
                         "city":"binh-duong-vn","rank":2,"score":97.80,"rating":"AA","confidence":"low",
                         "sources":["baoxaydung-2019-10-24"]}""",
                        "city"),
                new Kind(
                        "/v1/indicators",
                        "/v1/indicators/test-indicator",
                        """
                    {"id":"test-indicator","name":"Test","unit":"%","direction":"lower",
                     "sources":["baoxaydung-2019-10-24"]}""",
                        "id"),
                new Kind(
                        "/v1/observations",
                        "/v1/observations/tallinn-ee/sdg3-lifee/2018",
                        """
                    {"city":"tallinn-ee","indicator":"sdg3-lifee","year":2018,"value":78.10,"flag":"estimated",
                     "sources":["baoxaydung-2019-10-24"]}""",
                        "city"),
                new Kind(
                        "/v1/observations",
                        "/v1/observations/binh-duong-vn/sdg3-lifee/2019?program=sdg-index-european-cities",
                        """
                    {"city":"binh-duong-vn","indicator":"sdg3-lifee","year":2019,
                     "program":"sdg-index-european-cities","value":-0.00778328131510048}""",
                        "city"),
                new Kind(
                        "/v1/scores",
                        "/v1/scores/sdg-index-european-cities/2019/sdg11-attractions/tallinn-ee",
                        """
                    {"program":"sdg-index-european-cities","year":2019,"criterion":"sdg11-attractions",
                     "city":"tallinn-ee","score":12.50,"rank":3,"sources":["baoxaydung-2019-10-24"]}""",
                        "city"),
                new Kind(
                        "/v1/initiatives",
                        "/v1/initiatives/test-initiative",
                        """
                    {"id":"test-initiative","city":"tallinn-ee","name":"Test","startedOn":"2016-11-21",
                     "partners":[{"organization":"icf","role":"other","sources":["baoxaydung-2019-10-24"]}]}""",
                        "id"),
                new Kind(
                        "/v1/ties",
                        "/v1/ties/tallinn-ee/friendship/Thị xã / Test",
                        """
                    {"city":"tallinn-ee","kind":"friendship","partnerName":"Thị xã / Test","partnerCountry":"VN",
                     "partnerCity":"binh-duong-vn","since":"2010"}""",
                        "city"),
                new Kind(
                        "/v1/memberships",
                        "/v1/memberships/espoo-fi/icf/certified",
                        """
                    {"city":"espoo-fi","organization":"icf","kind":"certified","since":"2020-01-02"}""",
                        "city"));
    }

    /** Its path below /v1, as changes name it. */
    String record() {
        String partner = item.substring(item.lastIndexOf("friendship/") + "friendship/".length());
        String path = item.contains("friendship/") ? item.replace(partner, PathSegment.of(partner)) : item;
        return path.substring("/v1/".length());
    }

    @Override
    public String toString() {
        return collection;
    }
}
