package org.cityrankings.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people write behind the name of a city: a country by code or other names than the record's, or a part of one, as
 * in Austin, TX.
 */
final class Regions {
    /** Other names of countries, folded; the usual one of each is in the database. */
    private static final Map<String, String> COUNTRIES = pairs(
            """
            uk=GB,great britain=GB,britain=GB,usa=US,united states of america=US,america=US,us=US,viet nam=VN,
            turkey=TR,turkiye=TR,czech republic=CZ,the netherlands=NL,holland=NL,korea=KR,republic of korea=KR,
            russian federation=RU,taiwan roc=TW,hong kong=HK,uae=AE,south korea=KR,prc=CN,brasil=BR,deutschland=DE,
            espana=ES,italia=IT,polska=PL,eesti=EE,osterreich=AT,schweiz=CH,suisse=CH,mexico=MX,the philippines=PH""");

    /** Abbreviations where they are usual, and the names that the parts of a country have beside the record's. */
    private static final Map<String, String> PARTS = pairs(
            """
            al=US alabama,ak=US alaska,az=US arizona,ar=US arkansas,ca=US california,co=US colorado,ct=US connecticut,
            de=US delaware,fl=US florida,ga=US georgia,hi=US hawaii,id=US idaho,il=US illinois,in=US indiana,ia=US iowa,
            ks=US kansas,ky=US kentucky,la=US louisiana,me=US maine,md=US maryland,ma=US massachusetts,mi=US michigan,
            mn=US minnesota,ms=US mississippi,mo=US missouri,mt=US montana,ne=US nebraska,nv=US nevada,nh=US new hampshire,
            nj=US new jersey,nm=US new mexico,ny=US new york,nc=US north carolina,nd=US north dakota,oh=US ohio,
            ok=US oklahoma,or=US oregon,pa=US pennsylvania,ri=US rhode island,sc=US south carolina,sd=US south dakota,
            tn=US tennessee,tx=US texas,ut=US utah,vt=US vermont,va=US virginia,wa=US washington,wv=US west virginia,
            wi=US wisconsin,wy=US wyoming,dc=US district of columbia,ab=CA alberta,bc=CA british columbia,mb=CA manitoba,
            nb=CA new brunswick,nl=CA newfoundland and labrador,ns=CA nova scotia,on=CA ontario,
            pe=CA prince edward island,qc=CA quebec,sk=CA saskatchewan,nt=CA northwest territories,nu=CA nunavut,
            yt=CA yukon,nsw=AU new south wales,qld=AU queensland,sa=AU south australia,tas=AU tasmania,vic=AU victoria,
            act=AU australian capital territory,en=GB england,sct=GB scotland,wls=GB wales,ni=GB northern ireland""");

    /** Territories that are often counted to another country. */
    private static final Map<String, String> TERRITORIES = pairs(
            """
            HK=CN,MO=CN,PR=US,GU=US,VI=US,IM=GB,JE=GB,GG=GB,GI=GB,FO=DK,GL=DK,AX=FI,RE=FR,MQ=FR,GP=FR,GF=FR,PF=FR,
            NC=FR,AW=NL,CW=NL,SX=NL""");

    private static final Map<String, String> PARTS_BY_NAME =
            PARTS.values().stream().collect(Collectors.toMap(part -> part.substring(3), part -> part));

    private static final Map<String, String> LONG_CODES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder()
                            .setRegion(code)
                            .build()
                            .getISO3Country()
                            .toLowerCase(Locale.ROOT),
                    code -> code));

    private final Map<String, String> named;
    private final Set<String> codes;

    /** With the names of the record's countries, folded, and their codes. */
    Regions(Map<String, String> named) {
        this.named = named;
        this.codes = Set.copyOf(named.values());
    }

    private static Map<String, String> pairs(String text) {
        return Stream.of(text.replace("\n", "").split(","))
                .map(pair -> pair.split("="))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    /** A country, or a part of it with its folded name. */
    record Place(String country, String part) {

        private static Place part(String text) {
            return new Place(text.substring(0, 2), text.substring(3));
        }

        /** Whether a city may be there, as far as the record knows where it is. */
        boolean has(Candidate city) {
            return country.equals(city.country()) && (part == null || city.area() == null || part.equals(city.area()));
        }
    }

    /** All that a folded text may mean, as CA is Canada and California; nothing where it is no place that is known. */
    List<Place> places(String folded) {
        List<Place> places = new ArrayList<>();
        String code = folded.toUpperCase(Locale.ROOT);
        Stream.of(COUNTRIES.get(folded), named.get(folded), LONG_CODES.get(folded), codes.contains(code) ? code : null)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(country -> places.add(new Place(country, null)));
        Stream.of(PARTS.get(folded), PARTS_BY_NAME.get(folded))
                .filter(Objects::nonNull)
                .forEach(part -> places.add(Place.part(part)));
        return places;
    }

    /** The code of the country that a folded text stands for as the value of a property, by itself or by a part of it. */
    Optional<String> country(String folded) {
        return places(folded).stream().map(Place::country).findFirst();
    }

    /** Whether what is in the one may be said to be in the other. */
    static boolean isTerritory(String territory, String country) {
        return country.equals(TERRITORIES.get(territory));
    }
}
