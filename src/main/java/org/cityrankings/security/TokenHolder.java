package org.cityrankings.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityrankings.api.Text;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whoever holds a token of the issuer, as the record of changes names them: by what the issuer never gives to another
 * (sub), and by the name that people know.
 */
record TokenHolder(String name, Set<String> roles) implements Principal {
    /** No id of a key begins so. */
    private static final String PREFIX = "oidc:";

    private static final int LONGEST = 600;
    /** OpenID Connect Core 1.0, sections 2 and 3.3.2.11: what binds a token to a login. */
    private static final List<String> ONLY_IN_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

    /** The roles that are known here; an issuer may give others, which allow nothing. */
    static TokenHolder of(SecurityIdentity known) {
        if (!(known.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            throw IssuerTokens.refused("The token does not tell whose it is.");
        }
        if (isForLoggingIn(token)) {
            throw IssuerTokens.refused("The token is one for logging in; send an access token.");
        }
        Set<String> roles = Arrays.stream(Role.values())
                .filter(role -> known.getRoles().contains(role.word()))
                .flatMap(role -> role.includes().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new TokenHolder(name(token.getSubject(), token.getName()), roles);
    }

    /** Meant for the application that a person logs in to: as Keycloak says, and by what only such tokens are told. */
    private static boolean isForLoggingIn(JsonWebToken token) {
        return "ID".equals(token.getClaim("typ")) || ONLY_IN_ID_TOKENS.stream().anyMatch(token::containsClaim);
    }

    private static String name(String subject, String known) {
        String name = PREFIX + subject + (known == null || known.equals(subject) ? "" : " (%s)".formatted(known));
        if (name.length() > LONGEST) {
            throw IssuerTokens.refused("The token's holder has too long a name.");
        }
        try {
            return Text.clean(name);
        } catch (IllegalArgumentException unclean) {
            throw IssuerTokens.refused("The token's holder cannot be kept: %s.".formatted(unclean.getMessage()));
        }
    }

    @Override
    public String getName() {
        return name;
    }
}
