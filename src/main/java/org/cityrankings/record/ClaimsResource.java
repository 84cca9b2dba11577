package org.cityrankings.record;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.cityrankings.api.KnownIds;
import org.cityrankings.city.TieKind;
import org.cityrankings.initiative.PartnerRole;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sentences that can be checked; each address is a claim, each answer a verdict with its reasons. */
@Path("/v1/claims")
@Tag(name = "Claims")
class ClaimsResource {
    private final Frames frames;
    private final Questions questions;
    private final StageClaims stages;
    private final OrderClaims orders;
    private final ListClaims lists;
    private final TieClaims ties;
    private final KnownIds known;

    ClaimsResource(
            Frames frames,
            Questions questions,
            StageClaims stages,
            OrderClaims orders,
            ListClaims lists,
            TieClaims ties,
            KnownIds known) {
        this.frames = frames;
        this.questions = questions;
        this.stages = stages;
        this.orders = orders;
        this.lists = lists;
        this.ties = ties;
        this.known = known;
    }

    private Question question(CityStage about, RecordScope scope) {
        return questions.of("city", about.city, about.program, about.stage, scope, frames.open(scope));
    }

    @GET
    @Path("reached")
    @PermitAll
    @Transactional
    @Operation(summary = "Did a city reach a stage in an edition?")
    public Claim reached(
            @Valid @BeanParam CityStage about,
            @Parameter(example = "2020") @NotNull @QueryParam("year") Integer year,
            @Valid @BeanParam RecordScope scope) {
        Contradictions.refuse(scope, "year", year);
        return stages.reached(question(about, scope), year);
    }

    @GET
    @Path("consecutive")
    @PermitAll
    @Transactional
    @Operation(summary = "Did a city reach a stage for the n-th edition in a row?")
    public Claim consecutive(
            @Valid @BeanParam CityStage about,
            @Parameter(example = "2") @NotNull @Min(1) @QueryParam("count") Integer count,
            @Parameter(description = "the last of these editions; the latest unless given", example = "2020")
                    @QueryParam("until")
                    Integer until,
            @Parameter(description = "whether the run must not have been longer")
                    @QueryParam("exactly")
                    @DefaultValue("false")
                    boolean exactly,
            @Valid @BeanParam RecordScope scope) {
        Contradictions.refuse(scope, "until", until);
        Question question = question(about, scope);
        return stages.consecutive(question, count, until == null ? question.latest() : until, exactly);
    }

    @GET
    @Path("times")
    @PermitAll
    @Transactional
    @Operation(summary = "Has a city reached a stage so many times?")
    public Claim times(
            @Valid @BeanParam CityStage about,
            @Parameter(example = "5") @NotNull @Min(1) @QueryParam("count") Integer count,
            @Parameter(description = "whether more would do as well, which is so unless exactly is asked for")
                    @QueryParam("atLeast")
                    @DefaultValue("false")
                    boolean atLeast,
            @QueryParam("exactly") @DefaultValue("false") boolean exactly,
            @Valid @BeanParam RecordScope scope) {
        Contradictions.refuse(atLeast && exactly, "exactly", "It can be atLeast or exactly, not both.");
        return stages.times(question(about, scope), count, exactly);
    }

    @GET
    @Path("first")
    @PermitAll
    @Transactional
    @Operation(summary = "Was a city the first to reach a stage?")
    public Claim first(
            @Valid @BeanParam CityStage about,
            @Parameter(description = "of its country, of its kind, or of the world")
                    @NotNull @QueryParam("among")
                    @DefaultValue("world")
                    Among among,
            @Valid @BeanParam RecordScope scope) {
        return orders.first(question(about, scope), among);
    }

    @GET
    @Path("only")
    @PermitAll
    @Transactional
    @Operation(summary = "Was a city the only one to reach a stage in an edition?")
    public Claim only(
            @Valid @BeanParam CityStage about,
            @Parameter(example = "2020") @NotNull @QueryParam("year") Integer year,
            @Parameter(description = "of its country, of its kind, or of the world")
                    @NotNull @QueryParam("among")
                    @DefaultValue("country")
                    Among among,
            @Valid @BeanParam RecordScope scope) {
        Contradictions.refuse(scope, "year", year);
        return orders.only(question(about, scope), year, among);
    }

    @GET
    @Path("before")
    @PermitAll
    @Transactional
    @Operation(summary = "Did a city reach a stage before another did?")
    public Claim before(
            @Valid @BeanParam CityStage about,
            @Parameter(description = "the other city", example = "eindhoven-nl") @NotNull @QueryParam("other")
                    String other,
            @Valid @BeanParam RecordScope scope) {
        Contradictions.refuse(about.city.equals(other), "other", "A city cannot come before itself.");
        Question question = question(about, scope);
        return orders.before(question, questions.of("other", other, question));
    }

    @GET
    @Path("list")
    @PermitAll
    @Transactional
    @Operation(summary = "Has the list of a stage of an edition so many cities, from exactly these countries?")
    public Claim list(
            @Parameter(example = "icf-intelligent-community-awards") @NotNull @QueryParam("program") String program,
            @Parameter(example = "2020") @NotNull @QueryParam("year") Integer year,
            @Parameter(example = "smart21") @NotNull @QueryParam("stage") String stage,
            @Parameter(example = "21") @Min(1) @QueryParam("count") Integer count,
            @Parameter(
                            description = "codes of ISO 3166-1, repeated or joined by commas",
                            example = "US,CA,BR,GB,FR,EE,AU,NZ,TW,VN")
                    @QueryParam("countries")
                    List<String> countries,
            @Parameter(description = "only what had been announced by this day counts; today unless given")
                    @QueryParam("asOf")
                    LocalDate asOf) {
        List<String> codes = Contradictions.split(countries);
        Contradictions.refuse(
                count == null && codes.isEmpty(), "count", "Say how many cities, or from which countries, or both.");
        Contradictions.refuse(
                count != null && codes.size() > count, "countries", "So many countries need at least as many cities.");
        Frame frame = frames.open(asOf);
        known.check("countries", "country", "code", codes);
        return lists.list(questions.ofList(program, stage, frame), year, count, codes);
    }

    @GET
    @Path("partners")
    @PermitAll
    @Transactional
    @Operation(summary = "Has an initiative partners of each of these roles?")
    public Claim partners(
            @Parameter(example = "binh-duong-smart-city") @NotNull @QueryParam("initiative") String initiative,
            @Parameter(
                            description = "government, business, academia or other; repeated or joined by commas",
                            example = "government,business,academia")
                    @NotEmpty @QueryParam("roles")
                    List<String> roles,
            @Parameter(description = "only what had begun by this day counts; today unless given") @QueryParam("asOf")
                    LocalDate asOf) {
        List<PartnerRole> asked = Contradictions.words(PartnerRole.class, "roles", Contradictions.split(roles));
        return ties.partners(initiative, asked, frames.open(asOf));
    }

    @GET
    @Path("tie")
    @PermitAll
    @Transactional
    @Operation(summary = "Are two places tied?")
    public Claim tie(
            @Parameter(example = "binh-duong-vn") @NotNull @QueryParam("city") String city,
            @Parameter(description = "the id of a city, or a name as it stands in a tie", example = "eindhoven-nl")
                    @NotNull @QueryParam("partner")
                    String partner,
            @Parameter(example = "twin") @QueryParam("kind") TieKind kind,
            @Parameter(description = "only what had begun by this day counts; today unless given") @QueryParam("asOf")
                    LocalDate asOf) {
        Contradictions.refuse(city.equals(partner), "partner", "A city cannot be tied to itself.");
        return ties.tie(city, partner, kind, frames.open(asOf));
    }
}
