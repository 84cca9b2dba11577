package org.cityrankings.city;

import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is known of a city. */
@Schema(name = "CityDetails")
record CityDetails(
        @Schema(examples = "binh-duong-vn") String id,
        @Schema(examples = "Binh Duong") String name,
        CityKind kind,
        @Schema(examples = "VN") String country,
        @Schema(examples = "Vietnam") String countryName,
        String adminArea,
        Position position,
        @Schema(description = "the id in GeoNames") Long geonamesId,
        String note,
        List<Citation> sources,
        List<Name> names,
        List<Population> populations,
        List<Event> events,
        @Schema(description = "by program, later editions and later stages last") List<ProgramAwards> awards,
        List<Initiative> initiatives,
        @Schema(description = "of this city, and of others with it") List<PartnerTie> ties,
        List<Membership> memberships) {

    @Schema(name = "CityName")
    record Name(
            @Schema(examples = "Bình Dương") String name,
            @Schema(examples = "vi") String language,
            NameKind kind,
            PartialDate validFrom,
            PartialDate validTo,
            List<Citation> sources) {}

    @Schema(name = "CityPopulation")
    record Population(long population, int year, List<Citation> sources) {}

    @Schema(name = "CityEvent")
    record Event(
            EventKind kind,
            PartialDate on,
            @Schema(description = "the id of the successor, where it is a city of this record") String successorCity,
            @Schema(examples = "Ho Chi Minh City") String successorName,
            String successorCountry,
            String legalBasis,
            String note,
            List<Citation> sources) {}

    @Schema(name = "ProgramAwards")
    record ProgramAwards(
            @Schema(examples = "icf-intelligent-community-awards") String program,
            String programName,
            List<StageReached> awards) {}

    @Schema(name = "StageReached")
    record StageReached(
            @Schema(examples = "2023", description = "the edition, which is not the year of its announcement") int year,
            @Schema(examples = "winner") String stage,
            String stageName,
            @Schema(description = "of the stage in its program") int position,
            Integer rank,
            BigDecimal score,
            String rating,
            @Schema(description = "of the award: high, medium or low", examples = "high") String confidence,
            StageAnnouncement announcement,
            String note,
            List<Citation> sources) {}

    @Schema(name = "StageAnnouncement")
    record StageAnnouncement(PartialDate announcedOn, String place, List<Citation> sources) {}

    @Schema(name = "CityInitiative")
    record Initiative(
            @Schema(examples = "binh-duong-smart-city") String id,
            String name,
            PartialDate startedOn,
            String note,
            List<Citation> sources,
            List<Partner> partners) {}

    @Schema(name = "CityInitiativePartner")
    record Partner(
            @Schema(examples = "becamex-idc") String organization,
            String name,
            @Schema(description = "government, business, academia or other", examples = "business") String role,
            List<Citation> sources) {}

    @Schema(name = "PartnerTie")
    record PartnerTie(
            @Schema(description = "the id of the partner, where it is a city of this record", examples = "eindhoven-nl")
                    String partnerCity,
            @Schema(examples = "Eindhoven") String partnerName,
            @Schema(examples = "NL") String partnerCountry,
            TieKind kind,
            PartialDate since,
            String note,
            List<Citation> sources,
            @Schema(description = "the final stages of award programs that the partner reached") List<Title> titles) {}

    @Schema(name = "Title")
    record Title(
            String program,
            @Schema(examples = "2011") int year,
            String stage,
            @Schema(examples = "Intelligent Community of the Year") String stageName) {}

    @Schema(name = "CityMembership")
    record Membership(
            @Schema(examples = "icf") String organization,
            String organizationName,
            MembershipKind kind,
            PartialDate since,
            PartialDate until,
            String note,
            List<Citation> sources) {}
}
