package org.cityrankings.security;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** An issuer of tokens, as much of one as the service asks: its description and its public key. It begins being away. */
public class Issuer implements QuarkusTestResourceLifecycleManager {
    static final String AUDIENCE = "city-rankings";
    static final String SUBJECT = "4f0c7a52-alice";

    private String address;
    private HttpServer server;
    private KeyPair key = newKey();
    private int keyNumber = 1;

    @Override
    public Map<String, String> start() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        return Map.of(
                "quarkus.oidc.auth-server-url", address,
                "quarkus.oidc.token.forced-jwk-refresh-interval", "1S",
                "city-rankings.limit-loopback", "true", // so that tokens are looked at where none is needed, too
                "city-rankings.rate-limit", "1000");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Issuer.class));
    }

    @Override
    public void stop() {
        goAway();
    }

    void comeBack() {
        if (server != null) {
            return;
        }
        try {
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        answer(
                "/.well-known/openid-configuration",
                """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "introspection_endpoint": "%1$s/introspection",
                 "token_endpoint": "%1$s/tokens", "authorization_endpoint": "%1$s/login",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}"""
                        .formatted(address));
        RSAPublicKey shown = (RSAPublicKey) key.getPublic();
        answer(
                "/keys",
                """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}"""
                        .formatted(keyId(), base64(shown.getModulus()), base64(shown.getPublicExponent())));
        server.start();
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    void goAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Signs with another key from now on; an issuer that is there tells it at once. */
    void changeKey() {
        boolean there = server != null;
        goAway();
        key = newKey();
        keyNumber++;
        if (there) {
            comeBack();
        }
    }

    /** What a token for Alice says, who may write here, to be changed before it is signed. */
    JwtClaimsBuilder alice() {
        return Jwt.claims()
                .issuer(address)
                .audience(AUDIENCE)
                .subject(SUBJECT)
                .preferredUserName("alice")
                .groups(Set.of("editor", "journalists"))
                .expiresIn(600);
    }

    String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(keyId()).sign(key.getPrivate());
    }

    RSAPublicKey publicKey() {
        return (RSAPublicKey) key.getPublic();
    }

    String keyId() {
        return "key-" + keyNumber;
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
