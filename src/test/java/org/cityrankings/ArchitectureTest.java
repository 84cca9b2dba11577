package org.cityrankings;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** The shape of the code, so that it stays. */
@AnalyzeClasses(packages = "org.cityrankings", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaMethod> ENDPOINT =
            DescribedPredicate.describe("is an endpoint", method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                            || annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.cityrankings.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package can be understood only after those that it imports");

    @ArchTest
    static final ArchRule oneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("record, consensus, rankings")
            .definedBy(
                    "org.cityrankings.record..",
                    "org.cityrankings.consensus..",
                    "org.cityrankings.standing..",
                    "org.cityrankings.ranking..",
                    "org.cityrankings.certainty..",
                    "org.cityrankings.composite..",
                    "org.cityrankings.robustness..")
            .layer("award, indicator, initiative")
            .definedBy("org.cityrankings.award..", "org.cityrankings.indicator..", "org.cityrankings.initiative..")
            .layer("program")
            .definedBy("org.cityrankings.program..")
            .layer("city")
            .definedBy("org.cityrankings.city..")
            .layer("organization")
            .definedBy("org.cityrankings.organization..")
            .layer("source")
            .definedBy("org.cityrankings.source..")
            .layer("exchange")
            .definedBy("org.cityrankings.exchange..")
            .layer("change")
            .definedBy("org.cityrankings.change..")
            .layer("foundation")
            .definedBy("org.cityrankings.api..", "org.cityrankings.security..", "org.cityrankings.database..")
            .whereLayer("record, consensus, rankings")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("award, indicator, initiative")
            .mayOnlyBeAccessedByLayers("record, consensus, rankings")
            .whereLayer("program")
            .mayOnlyBeAccessedByLayers("record, consensus, rankings", "award, indicator, initiative")
            .whereLayer("city")
            .mayOnlyBeAccessedByLayers("record, consensus, rankings", "award, indicator, initiative", "program")
            .whereLayer("organization")
            .mayOnlyBeAccessedByLayers("record, consensus, rankings", "award, indicator, initiative", "program", "city")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers(
                    "record, consensus, rankings", "award, indicator, initiative", "program", "city", "organization")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers(
                    "record, consensus, rankings",
                    "award, indicator, initiative",
                    "program",
                    "city",
                    "organization",
                    "source")
            .whereLayer("change")
            .mayOnlyBeAccessedByLayers(
                    "record, consensus, rankings",
                    "award, indicator, initiative",
                    "program",
                    "city",
                    "organization",
                    "source",
                    "exchange")
            .because("imports go one way");

    @ArchTest
    static final ArchRule apiKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.cityrankings.api..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.cityrankings..")
                    .and(DescribedPredicate.not(resideInAnyPackage("org.cityrankings.api.."))))
            .because("the conventions of HTTP hold for every feature");

    @ArchTest
    static final ArchRule guardKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.cityrankings.guard..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.cityrankings..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "org.cityrankings.guard..", "org.cityrankings.api..", "org.cityrankings.database.."))))
            .because("what stands before all resources holds for every one of them");

    @ArchTest
    static final ArchRule nobodyAsksTheGuardOrTheMemory = noClasses()
            .that()
            .resideOutsideOfPackages("org.cityrankings.guard..", "org.cityrankings.cache..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.cityrankings.guard..", "org.cityrankings.cache.."))
            .because("they can be left out without anything else being touched");

    @ArchTest
    static final ArchRule searchAndReconciliationImportNoFeature = noClasses()
            .that()
            .resideInAnyPackage("org.cityrankings.search..", "org.cityrankings.reconcile..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.cityrankings..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "org.cityrankings.search..", "org.cityrankings.reconcile..", "org.cityrankings.api.."))))
            .because("what can be searched for is a matter of the database's view");

    @ArchTest
    static final ArchRule consensusMathematicsIsFreeOfFrameworks = noClasses()
            .that()
            .resideInAPackage("org.cityrankings.consensus..")
            .and()
            // what is asked, read and answered, and the records that are part of that
            .haveNameNotMatching(
                    ".*\\.(\\w+Resource|\\w+Queries|Consensus|Consensus(Draft|Request)|Conventions|Published\\w+)(\\$.*)?(_.*)?")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate.."))
            .because("mathematics can be read, tested and timed by itself");

    @ArchTest
    static final ArchRule mathematicsOfRanksKnowsNoIndex = noClasses()
            .that()
            .resideInAPackage("org.cityrankings.robustness..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.cityrankings..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("org.cityrankings.robustness..", "org.cityrankings.api.."))))
            .because("ranks can be drawn and bounded of anything that has scores");

    @ArchTest
    static final ArchRule rankingsStandApart = slices().matching("org.cityrankings.(certainty|ranking|standing)..")
            .should()
            .notDependOnEachOther()
            .because("each is another question about an index");

    @ArchTest
    static final ArchRule mathematicsIsFreeOfFrameworks = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.cityrankings.robustness..",
                    "org.cityrankings.composite..",
                    "org.cityrankings.certainty..",
                    "org.cityrankings.ranking..",
                    "org.cityrankings.standing..")
            .and()
            .haveNameNotMatching(".*(Resource|Queries|Request|Answer)(\\$.*)?(_.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..")
            .because("a published formula can then be followed and tested by itself");

    @ArchTest
    static final ArchRule resourcesAreHidden = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .because("nothing but HTTP calls them");

    @ArchTest
    static final ArchRule endpointsArePublicAndSayWhoMayCallThem = methods()
            .that(ENDPOINT)
            .should()
            .bePublic()
            .andShould(ArchCondition.from(DescribedPredicate.describe(
                    "say who may call them",
                    method -> method.isAnnotatedWith(PermitAll.class)
                            || method.isAnnotatedWith(RolesAllowed.class)
                            || method.getOwner().isAnnotatedWith(RolesAllowed.class))))
            .because("others are ignored with only a warning, and silence must not open a door");

    @ArchTest
    static final ArchRule entitiesStayInside = methods()
            .that(ENDPOINT)
            .should(new ArchCondition<>("have no entity in their signature") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getAllInvolvedRawTypes().stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .map(JavaClass::getName)
                            .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " has the entity " + entity)));
                }
            })
            .because("what crosses a resource is a record named after what it is");

    @ArchTest
    static final ArchRule sqlIsInQueries = noClasses()
            .that()
            .haveNameNotMatching(".*Queries(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("what is read is found in one kind of file");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Inject.class).because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule associationsAreLazy = noFields()
            .that()
            .areAnnotatedWith(jakarta.persistence.ManyToOne.class)
            .should(new ArchCondition<>("be eager") {
                @Override
                public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                    boolean eager = field.getAnnotationOfType(jakarta.persistence.ManyToOne.class)
                                    .fetch()
                            == jakarta.persistence.FetchType.EAGER;
                    events.add(new SimpleConditionEvent(field, eager, field.getFullName() + " is eager"));
                }
            })
            .allowEmptyShould(true)
            .because("a list costs a fixed number of statements");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Mapper")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("such names tell nothing");
}
