package org.cityrankings.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose key this is; of a type of its own, so that nobody who knows other tokens is asked. */
final class KeyRequest extends BaseAuthenticationRequest {
    private final Secret secret;

    KeyRequest(Secret secret) {
        this.secret = secret;
    }

    Secret secret() {
        return secret;
    }
}
