package org.cityrankings.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** A stream that fails midway is never taken for a whole one, and gives back what it held. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class BrokenStreamTest {
    private static final int MORE_THAN_AT_ONCE = 8;

    @Inject
    AgroalDataSource database;

    private void sql(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .build();
    }

    private static byte[] raw(String address, String coding) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: %s\r\n\r\n"
                            .formatted(address, coding)
                            .getBytes(StandardCharsets.UTF_8));
            return socket.getInputStream().readAllBytes();
        }
    }

    /** A row that cannot be read comes only after hundreds that could. */
    @Test
    void theConnectionBreaksWhenARowCannotBeRead() throws Exception {
        sql(
                "alter table source drop constraint source_published_on_ck",
                "insert into source (id, published_on) values ('zzzz', 'no date')");
        try {
            for (int time = 0; time < MORE_THAN_AT_ONCE; time++) {
                assertThrows(IOException.class, () -> HttpClient.newHttpClient()
                        .send(request("/v1/sources.ndjson"), HttpResponse.BodyHandlers.ofString()));
            }
            for (String coding : new String[] {"identity", "gzip"}) {
                byte[] answer = raw("/v1/sources.csv", coding);
                String text = new String(answer, StandardCharsets.ISO_8859_1);
                assertTrue(text.startsWith("HTTP/1.1 200"), "it had begun well");
                assertTrue(text.contains("transfer-encoding: chunked"));
                assertFalse(text.endsWith("0\r\n\r\n"), "without its last chunk nothing is whole");
                assertFalse(text.contains("/problems/"));
            }
            for (String form : new String[] {".csv", ".ndjson"}) {
                Http.problem(
                        Http.guest()
                                .get("/v1/sources" + form + "?sort=-id&limit=3")
                                .then(),
                        500,
                        "internal-error");
            }
        } finally {
            sql(
                    "delete from source where id = 'zzzz'",
                    "alter table source add constraint source_published_on_ck check (is_partial_date(published_on))");
        }
        Http.guest().get("/v1/sources.csv").then().statusCode(200);
    }

    @Test
    void clientsThatGoAwayGiveTheirPlacesBack() throws Exception {
        for (int time = 0; time < MORE_THAN_AT_ONCE; time++) {
            HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                    .send(request("/v1/observations.ndjson?expand=sources"), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
        }
        for (int wait = 0; wait < 100 && Http.guest().get("/v1/sources.csv").statusCode() != 200; wait++) {
            Thread.sleep(100);
        }
        Http.guest().get("/v1/sources.csv").then().statusCode(200);
    }
}
