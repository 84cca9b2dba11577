package org.cityrankings.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.DataVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The record as catalogues of data want to know it: schema.org and DCAT in one JSON-LD node. */
@Schema(name = "Dataset")
record Dataset(
        @JsonProperty("@context") Map<String, String> context,
        @JsonProperty("@id") String id,
        @JsonProperty("@type") List<String> type,
        String name,
        String description,
        String url,
        String version,
        Instant dateModified,
        List<String> license,
        List<String> keywords,
        boolean isAccessibleForFree,
        List<Distribution> distribution,
        @JsonProperty("dct:title") String title,
        @JsonProperty("dct:modified") Instant modified,
        @JsonProperty("dcat:distribution") List<Reference> distributions) {
    private static final Map<String, String> CONTEXT = Map.of(
            "@vocab", "https://schema.org/",
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/");
    private static final String NAME = "City Rankings";
    private static final List<Distribution> DISTRIBUTIONS = List.of(
            Distribution.of("the whole record as a tabular data package", "application/zip", "/v1/export.zip"),
            Distribution.of("cities", "text/csv", "/v1/cities.csv"),
            Distribution.of("cities on the map", "application/geo+json", "/v1/cities.geojson"),
            Distribution.of("awards", "text/csv", "/v1/awards.csv"),
            Distribution.of("awards", "application/x-ndjson", "/v1/awards.ndjson"),
            Distribution.of("observations", "text/csv", "/v1/observations.csv"),
            Distribution.of("scores", "text/csv", "/v1/scores.csv"),
            Distribution.of("sources", "text/csv", "/v1/sources.csv"));

    @Schema(name = "Distribution")
    record Distribution(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") List<String> type,
            String name,
            String encodingFormat,
            String contentUrl,
            @JsonProperty("dcat:mediaType") String mediaType,
            @JsonProperty("dcat:downloadURL") Reference downloadUrl) {
        private static Distribution of(String name, String mediaType, String address) {
            return new Distribution(
                    address,
                    List.of("DataDownload", "dcat:Distribution"),
                    name,
                    mediaType,
                    address,
                    mediaType,
                    new Reference(address));
        }
    }

    @Schema(name = "LinkedData")
    record Reference(@JsonProperty("@id") String id) {}

    static Dataset of(DataVersion version, List<String> licences) {
        return new Dataset(
                CONTEXT,
                "/v1/dataset",
                List.of("Dataset", "dcat:Dataset"),
                NAME,
                "An open record of which cities were recognised or ranked, by whom, in which edition, on what criteria,"
                        + " and who says so.",
                "/",
                Long.toString(version.version()),
                version.at(),
                licences.stream().map("https://spdx.org/licenses/"::concat).toList(),
                List.of("cities", "awards", "rankings", "smart cities", "indicators"),
                true,
                DISTRIBUTIONS,
                NAME,
                version.at(),
                DISTRIBUTIONS.stream()
                        .map(distribution -> new Reference(distribution.id()))
                        .toList());
    }
}
