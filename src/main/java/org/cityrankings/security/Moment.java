package org.cityrankings.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Reads a time only as it is written here as well: not as a number, of which nobody sees whether it counts seconds. */
final class Moment extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    Moment() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            return OffsetDateTime.parse(parser.getText()).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw context.weirdStringException(parser.getText(), Instant.class, "write a time as 2027-01-31T00:00:00Z");
        }
    }
}
