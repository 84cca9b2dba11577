package org.cityrankings.api;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** More work than there is room for is refused at once, and work that nobody waits for any more makes room. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ComputationsTest {
    private static final String EASY =
            "{\"lists\": [{\"tiers\": [[\"a\"], [\"b\"]]}, {\"tiers\": [[\"b\"], [\"a\"]]}]}";

    /** More than run and wait at a time, each of which takes some seconds. */
    private final int clients = Runtime.getRuntime().availableProcessors() + 24;

    static Stream<Arguments> hard() {
        return Stream.of(
                Arguments.of("/v1/rankings/consensus", hardLists()),
                Arguments.of("/v1/rankings/composite", hardDraws()));
    }

    @ParameterizedTest
    @MethodSource("hard")
    void whoComesTooMuchIsToldAndWhoGoesMakesRoom(String address, String hard) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(clients);
        try {
            CompletableFuture<String> refused = new CompletableFuture<>();
            for (int i = 0; i < clients; i++) {
                Socket socket = send(address, hard);
                sockets.add(socket);
                CompletableFuture.supplyAsync(() -> head(socket), readers).thenAccept(answer -> {
                    if (answer.startsWith("HTTP/1.1 503 ")) {
                        refused.complete(answer);
                    }
                });
            }
            String answer = refused.get(1, TimeUnit.MINUTES);
            assertTrue(answer.contains("Retry-After: 5"), answer);
            assertTrue(answer.contains("\"type\":\"/problems/busy\""), answer);
            Http.guest().get("/v1/awards?limit=1").then().statusCode(200);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
            readers.shutdown();
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), this::anEasyOneIsAnswered);
    }

    private void anEasyOneIsAnswered() {
        Http.guest()
                .contentType(ContentType.JSON)
                .body(EASY)
                .post("/v1/rankings/consensus")
                .then()
                .statusCode(200)
                .body("orders[0].method", is("kemeny"));
    }

    private static Socket send(String address, String body) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(address, bytes.length);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(bytes);
        return socket;
    }

    /** What comes up to the end of the first JSON object; less where the client itself has gone. */
    private static String head(Socket socket) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = new byte[1000];
        try {
            InputStream answer = socket.getInputStream();
            while (text.indexOf("}") < 0) {
                int read = answer.read(bytes);
                if (read < 0) {
                    break;
                }
                text.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        return text.toString();
    }

    /** Random orders of many items, of which the best common order is hard to prove. */
    private static String hardLists() {
        Random random = new Random(5);
        List<String> items = IntStream.range(0, 60)
                .mapToObj(item -> "[\"i" + item + "\"]")
                .collect(Collectors.toCollection(ArrayList::new));
        return IntStream.range(0, 150)
                .mapToObj(list -> {
                    Collections.shuffle(items, random);
                    return "{\"weight\": %d, \"tiers\": %s}".formatted(1 + random.nextInt(50), items);
                })
                .collect(Collectors.joining(", ", "{\"lists\": [", "], \"methods\": [\"kemeny\"]}"));
    }

    /** Ranks of many cities, drawn as often as may be. */
    private static String hardDraws() {
        Random random = new Random(3);
        String cities = IntStream.range(0, 400).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(","));
        String columns = IntStream.range(0, 40)
                .mapToObj(i -> "{\"id\":\"i%d\",\"direction\":\"higher\",\"values\":%s}"
                        .formatted(i, random.ints(400, 0, 1000).boxed().toList()))
                .collect(Collectors.joining(","));
        String leaves = IntStream.range(0, 40)
                .mapToObj(i -> "{\"id\":\"i%d\",\"indicator\":\"i%d\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        return """
                {"data":{"cities":[%s],"indicators":[%s]},"method":{"index":{"id":"index","children":[%s]}},
                 "uncertainty":{"draws":50000,"pairs":true}}"""
                .formatted(cities, columns, leaves);
    }
}
