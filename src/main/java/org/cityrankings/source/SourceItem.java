package org.cityrankings.source;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityrankings.api.HttpUrl;
import org.cityrankings.api.Language;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source, as it is listed and as editors write it. */
@Schema(name = "Source")
public record SourceItem(
        @NotNull @Slug @Schema(examples = "baoxaydung-2019-10-24") String id,
        @HttpUrl @Schema(examples = "https://example.org/smart21") String url,
        @Size(max = 300) @Schema(examples = "Báo Xây dựng") String publisher,
        @Size(max = 1000) @Schema(examples = "Bình Dương lần thứ hai vào Smart21") String title,
        @Language @Schema(examples = "vi") String language,
        PartialDate publishedOn) {}
