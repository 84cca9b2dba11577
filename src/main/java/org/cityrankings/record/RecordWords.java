package org.cityrankings.record;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of answers, in English; other languages are in {@code messages/record_*.properties}. */
@MessageBundle("record")
public interface RecordWords {

    @Message("City Rankings: {title}, as of {asOf}; data version {version} of {on}; {address}")
    String cite(String title, String asOf, long version, String on, String address);

    @Message("the record of {city}")
    String recordOf(String city);

    @Message("what happened to {place}, by date")
    String timelineOf(String place);

    @Message("the longest runs of editions")
    String streaks();

    @Message("who reached each stage first")
    String firsts();

    @Message("the cities that reached a stage most often")
    String cityLeague();

    @Message("the countries whose cities reached a stage most often")
    String countryLeague();

    @Message("the claim “{claim}”")
    String claimed(String claim);

    // What is claimed.

    @Message("{city} reached {stage} ({program}) in the edition {year}.")
    String reached(String city, String stage, String program, String year);

    @Message(
            "{city} reached {stage} ({program}) for the {count.ordinal} edition in a row in {year}{#if exactly}, and not for longer{/if}.")
    String consecutive(String city, String stage, String program, int count, String year, boolean exactly);

    @Message("{city} has reached {stage} ({program}) {#if exactly}exactly{#else}at least{/if} {count.times}.")
    String times(String city, String stage, String program, int count, boolean exactly);

    @Message("{city} was the first in {country} to reach {stage} ({program}).")
    String firstInCountry(String city, String country, String stage, String program);

    @Message("{city} was the first {kind} to reach {stage} ({program}).")
    String firstOfKind(String city, String kind, String stage, String program);

    @Message("{city} was the first of all to reach {stage} ({program}).")
    String firstOfAll(String city, String stage, String program);

    @Message("{city} was the only one in {country} to reach {stage} ({program}) in the edition {year}.")
    String onlyInCountry(String city, String country, String stage, String program, String year);

    @Message("{city} was the only {kind} to reach {stage} ({program}) in the edition {year}.")
    String onlyOfKind(String city, String kind, String stage, String program, String year);

    @Message("{city} was the only one of all to reach {stage} ({program}) in the edition {year}.")
    String onlyOfAll(String city, String stage, String program, String year);

    @Message("{city} reached {stage} ({program}) before {other} did.")
    String before(String city, String stage, String program, String other);

    @Message(
            "The list of {stage} ({program}) of the edition {year} has {count} {#if count == 1}city{#else}cities{/if}.")
    String listOf(String stage, String program, String year, int count);

    @Message(
            "The list of {stage} ({program}) of the edition {year} has {count} {#if count == 1}city{#else}cities{/if}, from exactly {number} {#if number == 1}country{#else}countries{/if}: {countries}.")
    String listFrom(String stage, String program, String year, int count, int number, String countries);

    @Message(
            "The list of {stage} ({program}) of the edition {year} has cities from exactly {number} {#if number == 1}country{#else}countries{/if}: {countries}.")
    String listOnlyFrom(String stage, String program, String year, int number, String countries);

    @Message("{initiative} has partners of each of these roles: {roles}.")
    String partners(String initiative, String roles);

    @Message("{city} and {partner} are tied{#if kind} by a {kind}{/if}.")
    String tied(String city, String partner, String kind);

    // Why it is so.

    @Message("{city} is on the list of {stage} of the edition {year}{#if on}, announced {on.when}{/if}.")
    String onList(String city, String stage, String year, String on);

    @Message("{city} reached {later} in the edition {year}{#if on}, announced {on.when}{/if}, which implies {stage}.")
    String implied(String city, String later, String stage, String year, String on);

    @Message(
            "{city} is not on the list of {stage} of the edition {year}, of which the record holds {#if held == 1}the only entry{#else}all {held} entries{/if}.")
    String notOnWhole(String city, String stage, String year, long held);

    @Message(
            "{city} is not among the {held} of {expected} entries that the record holds of the list of {stage} of the edition {year}; whether it is among the others is unknown.")
    String notOnPart(String city, String stage, String year, long held, int expected);

    @Message(
            "{city} is not among the entries that the record holds of the list of {stage} of the edition {year}; how long that list was is unknown.")
    String notOnOpen(String city, String stage, String year);

    @Message("The record holds no list of {stage} of the edition {year}.")
    String noList(String stage, String year);

    @Message("The list of {stage} of the edition {year} was announced only {on.when}.")
    String notYet(String stage, String year, String on);

    @Message("By the end of the edition {year} that makes {length} in a row for certain, {from} to {to}.")
    String runOf(int length, String from, String to, String year);

    @Message("Counting the lists that leave it open, it can be up to {length} in a row, {from} to {to}.")
    String runPossible(int length, String from, String to);

    @Message(
            "{city} is on {number} {#if number == 1}list{#else}lists{/if} of {stage} for certain{#if number > 0}: {years}{/if}.")
    String listsCounted(String city, String stage, int number, String years);

    @Message(
            "{number} more {#if number == 1}list leaves{#else}lists leave{/if} open whether it is on {#if number == 1}it{#else}them{/if}: {years}.")
    String listsOpen(int number, String years);

    @Message("{city} is on no list of {stage} that the record holds.")
    String never(String city, String stage);

    @Message("{other} was on the list of the edition {year} already.")
    String earlier(String other, String year);

    @Message("Nobody else whom it is compared with is on an earlier list that the record holds.")
    String nobodyEarlier();

    @Message("{others} reached it in the same edition {year}.")
    String together(String others, String year);

    @Message("{others} {#if number == 1}is{#else}are{/if} on that list, too.")
    String alsoThere(String others, int number);

    @Message("Nobody else whom it is compared with is on that list as the record holds it.")
    String nobodyElse();

    @Message(
            "The record holds {held} {#if held == 1}entry{#else}entries{/if} of that list{#if expected}, which had {expected}{/if}.")
    String listHolds(long held, Integer expected);

    @Message("They are from {number} {#if number == 1}country{#else}countries{/if}: {countries}.")
    String listCountries(int number, String countries);

    @Message("On the list, but not in the claim: {countries}.")
    String notClaimed(String countries);

    @Message("In the claim, but not on the list: {countries}.")
    String notListed(String countries);

    @Message("{organization} is a partner in the role {role}.")
    String partnerIn(String organization, String role);

    @Message("The record knows no partner in the role {role}; it does not claim to know all partners.")
    String noPartnerIn(String role);

    @Message("The record holds a {kind} of {city} with {partner}{#if since}, since {since}{/if}.")
    String tieHeld(String city, String partner, String kind, String since);

    @Message("The record holds no such tie; it does not claim to know all ties.")
    String noTie();

    @Message("The date is known no better than {on}, which leaves open whether it was by {asOf}.")
    String dateOpen(String on, String asOf);

    @Message("No date is known, which leaves open whether it was by {asOf}.")
    String dateUnknown(String asOf);

    @Message("It began only {on.when}.")
    String beganLater(String on);

    // What to keep in mind.

    @Message("Only the editions{#if from} from {from}{/if}{#if to} up to {to}{/if} were looked at.")
    String within(Integer from, Integer to);

    @Message("When each partner joined is not known; they are taken to have been there from the beginning.")
    String partnersUndated();

    @Message("The record holds only part of the list of {stage} of {years}.")
    String partial(String stage, String years);

    @Message(
            "When {stage} of {years} was announced is not known exactly; it is taken to have been by the end of the edition's year, or when a later list was.")
    String assumed(String stage, String years);

    @Message(
            "How long the list of {stage} of {years} was is unknown, so that a city missing there need not have been absent.")
    String lengthUnknown(String stage, String years);

    @Message("A city missing from the record's part of the earlier list of {stage} of {years} could disprove this.")
    String couldDisprove(String stage, String years);

    @Message(
            "Of the {lists} lists counted, the record holds {partial} only in part, and for {open} it is unknown how long they were; places could be higher.")
    String leagueCaveat(int lists, int partial, int open);

    @Message("Counts across {programs} programs of different kinds are counts of facts, not a measure of quality.")
    String severalPrograms(int programs);

    @Message(
            "The dates of {stage} of {years} leave open whether they had been announced by {asOf}; the answer would be another.")
    String datesOpen(String stage, String years, String asOf);

    @Message("Not counted, since their dates leave open whether they had been announced by {asOf}: {stage} of {years}.")
    String notCounted(String stage, String years, String asOf);

    @Message(
            "{number} {#if number == 1}list was{#else}lists were{/if} not counted, since {#if number == 1}its date leaves{#else}their dates leave{/if} open whether {#if number == 1}it{#else}they{/if} had been announced by {asOf}.")
    String notCountedLists(int number, String asOf);

    @Message("The awards of {city} count under {successor}, which it became or became part of ({on}).")
    String movedTo(String city, String successor, String on);

    @Message("What became of {city} ({on}) does not say where its awards belong, so they count under {city} only.")
    String whereOpen(String city, String on);

    // Words of the vocabulary.

    @Message(
            "{#switch word}{#case 'city'}city{#case 'metro'}metropolitan area{#case 'county'}county{#case 'district'}district{#case 'township'}township{#case 'village'}village{#case 'province'}province{#case 'region'}region{#case 'state'}city-state{/switch}")
    String kind(String word);

    @Message(
            "{#switch word}{#case 'government'}government{#case 'business'}business{#case 'academia'}academia{#case 'other'}other{/switch}")
    String role(String word);

    @Message(
            "{#switch word}{#case 'twin'}town twinning{#case 'friendship'}friendship{#case 'cooperation'}cooperation{/switch}")
    String tie(String word);
}
