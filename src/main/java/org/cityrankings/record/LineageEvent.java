package org.cityrankings.record;

import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.city.EventKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event through which a city became another or part of it. */
@Schema(name = "LineageEvent")
record LineageEvent(
        @Schema(examples = "binh-duong-vn") String city,
        @Schema(examples = "Binh Duong Smart City") String cityName,
        EventKind kind,
        PartialDate on,
        Place successor,
        @Schema(
                        description =
                                "true where the event names its successor only, and one city of that name and country was found")
                boolean successorFoundByName,
        @Schema(examples = "[\"nld-com-vn-1\"]") List<String> sources) {}
