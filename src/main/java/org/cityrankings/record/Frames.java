package org.cityrankings.record;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.cityrankings.api.At;
import org.cityrankings.api.CitationLine;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.SqlQueries;

/** Opens what an answer is made within; from then on all statements see the same state of the record. */
@ApplicationScoped
class Frames {
    private static final List<String> LANGUAGES = List.of("en", "vi");

    private final SqlQueries sql;
    private final Clock clock;
    private final HttpHeaders headers;
    private final UriInfo uri;

    Frames(SqlQueries sql, Clock clock, HttpHeaders headers, UriInfo uri) {
        this.sql = sql;
        this.clock = clock;
        this.headers = headers;
        this.uri = uri;
    }

    Frame open(RecordScope scope) {
        if (scope.fromYear != null && scope.toYear != null && scope.fromYear > scope.toYear) {
            throw Failure.at(
                    ProblemType.INVALID_PARAMETER, At.parameter("fromYear"), "fromYear must not be after toYear.");
        }
        return open(scope.asOf);
    }

    Frame open(LocalDate asOf) {
        AsOf day = AsOf.of(asOf, clock);
        String language = language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return new Frame(
                day,
                sql.snapshot(),
                language,
                MessageBundles.get(RecordWords.class, Localized.Literal.of(language)),
                CitationLine.address(uri.getRequestUri()));
    }

    /** The best of our languages; English for whoever asks for none of them, or in a way that cannot be read. */
    private static String language(String accepted) {
        try {
            String best = accepted == null ? null : Locale.lookupTag(LanguageRange.parse(accepted), LANGUAGES);
            return best == null ? LANGUAGES.get(0) : best;
        } catch (IllegalArgumentException unreadable) {
            return LANGUAGES.get(0);
        }
    }
}
