package org.cityrankings.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;

/** Puts a list into the form that its client asked for, so that all lists have all forms. */
@ApplicationScoped
class ListForms {
    private final SqlQueries sql;
    private final ObjectMapper json;
    private final AskedForm asked;
    private final UriInfo uri;

    ListForms(SqlQueries sql, ObjectMapper json, AskedForm asked, UriInfo uri) {
        this.sql = sql;
        this.json = json;
        this.asked = asked;
        this.uri = uri;
    }

    MediaType type() {
        return asked.form().type;
    }

    /** The page itself for whoever asked for JSON, which has pages. */
    Object of(Page<?> page) {
        Form form = asked.form();
        Rows<?> rows = page.rows();
        return switch (form) {
            case JSON -> page;
            case CSVW -> TableMetadata.of(Answers.address(uri, Form.CSV, null), rows.type());
            default -> new Streamed(form.type, (to, version) -> write(rows, writer(form, rows, to)));
        };
    }

    private <T> void write(Rows<T> rows, RowWriter to) throws IOException {
        to.begin();
        sql.each(rows, to::write);
        to.end();
    }

    private RowWriter writer(Form form, Rows<?> rows, OutputStream to) {
        return switch (form) {
            case CSV -> new Csv(json, rows.type(), to);
            case GEOJSON -> new GeoJson(json, to);
            default -> new JsonLines(json, to);
        };
    }

    /** Where the columns of the CSV are described. */
    String description() {
        return "<%s>; rel=\"describedby\"; type=\"%s\""
                .formatted(Answers.address(uri, Form.CSVW, null), Form.CSVW.type);
    }
}
