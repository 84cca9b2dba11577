package org.cityrankings.security;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Keycloak on loopback, as the profile "keycloak" has unpacked it, with the realm of the tests. */
public class Keycloak implements QuarkusTestResourceLifecycleManager {
    private static final String REALM = "/realms/cities";
    private static final int TRIES = 600;
    private static final Path LOG = Path.of("target/keycloak.log");

    private String address;
    private Process process;

    @Override
    public Map<String, String> start() {
        try {
            Path home = unpacked();
            Path realm = Files.createDirectories(home.resolve("data/import")).resolve("cities-realm.json");
            Files.copy(
                    Path.of("src/test/resources/keycloak/cities-realm.json"),
                    realm,
                    StandardCopyOption.REPLACE_EXISTING);
            int port = freePort();
            address = "http://127.0.0.1:" + port;
            ProcessBuilder builder = new ProcessBuilder(
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--cache=local",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port);
            builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            process = builder.redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
            await();
        } catch (IOException | InterruptedException unusable) {
            throw new IllegalStateException(unusable);
        }
        return Map.of(
                "quarkus.oidc.auth-server-url",
                address + REALM,
                "quarkus.oidc.roles.role-claim-path",
                "resource_access/city-rankings/roles");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Keycloak.class));
    }

    private static Path unpacked() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("target"), "keycloak-*")) {
            return found.iterator().next().toAbsolutePath();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES && process.isAlive(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
            try {
                if (RestAssured.get(address + REALM).statusCode() == 200) {
                    return;
                }
            } catch (Exception notYet) {
                if (!(notYet instanceof IOException)) { // thrown without being declared
                    throw notYet;
                }
            }
        }
        throw new IllegalStateException("Keycloak does not start:\n" + Files.readString(LOG));
    }

    @Override
    public void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    /** What Keycloak gives for a person's password: access_token, refresh_token and id_token. */
    Map<String, String> logIn(String client, String user) {
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", user)
                .formParam("password", user + "-password")
                .formParam("scope", "openid")
                .post(address + REALM + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("", String.class, String.class);
    }

    /** A token for a program that has nobody in front of it. */
    String tokenOfProgram(String client, String secret) {
        return RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", secret)
                .post(address + REALM + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
