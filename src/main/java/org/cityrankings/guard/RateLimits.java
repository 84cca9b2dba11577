package org.cityrankings.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cityrankings.api.Failure;
import org.cityrankings.api.Probe;
import org.cityrankings.api.Refusals;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets each caller have so many requests and no more, before anything is done for them: by the key where that is known to
 * be valid, so that those behind one address do not starve each other, else by the address.
 */
@ApplicationScoped
class RateLimits {
    /** After CORS (300), before answers are taken from memory (250). */
    private static final int PRIORITY = 260;
    /** Those who ask often are kept rather than those who asked once, so that many addresses win nobody a fresh start. */
    private static final int MOST_CALLERS = 50_000;
    /** What is left to an address that has nothing left, for showing keys that count by themselves once they are known. */
    private static final List<Limit> PROVING = List.of(Limit.rate(5, 5));
    /** Under which a request carries the allowance of its address, until it is known whether its key is valid. */
    static final String UNPROVEN = RateLimits.class.getName();

    private final List<Limit> limits = new ArrayList<>();
    private final Cache<String, Allowance> callers =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();
    private final String policy;
    private final boolean loopback;
    private final Credentials credentials;
    private final Refusals refusals;

    RateLimits(
            @ConfigProperty(name = "city-rankings.rate-limit") long rate,
            @ConfigProperty(name = "city-rankings.rate-burst") long burst,
            @ConfigProperty(name = "city-rankings.day-quota") long quota,
            @ConfigProperty(name = "city-rankings.limit-loopback") boolean loopback,
            Credentials credentials,
            Refusals refusals) {
        if (rate > 0) {
            limits.add(Limit.rate(rate, burst));
        }
        if (quota > 0) {
            limits.add(Limit.quota(quota));
        }
        this.policy = limits.stream().map(Limit::policy).collect(Collectors.joining(", "));
        this.loopback = loopback;
        this.credentials = credentials;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        if (!limits.isEmpty()) {
            filters.register(this::route, PRIORITY);
        }
    }

    private void route(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (Probe.is(context) || !loopback && Origin.isThisMachine(request)) {
            context.next();
            return;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String principal = authorization == null ? null : credentials.principal(authorization);
        String caller = Origin.of(request);
        Allowance allowance = principal == null ? allowance(caller, limits) : ofKey(principal);
        Failure refusal = take(context, allowance);
        if (authorization != null && principal == null) {
            if (refusal != null) {
                allowance = allowance("proving " + caller, PROVING);
                if (allowance.take(System.nanoTime()).exceeded() == null) {
                    context.response().headers().remove(HttpHeaders.RETRY_AFTER);
                    refusal = null;
                }
            }
            context.put(UNPROVEN, allowance);
        }
        if (refusal == null) {
            context.next();
        } else {
            refusals.send(context, refusal);
        }
    }

    Allowance ofKey(String principal) {
        return allowance("key " + principal, limits);
    }

    private Allowance allowance(String caller, List<Limit> limited) {
        return callers.get(caller, first -> new Allowance(limited, System.nanoTime()));
    }

    /** Takes a request and tells the client what is left; the failure to answer with, or null where it was allowed. */
    Failure take(RoutingContext context, Allowance allowance) {
        Taken taken = allowance.take(System.nanoTime());
        context.response().putHeader("RateLimit-Policy", policy).putHeader("RateLimit", taken.header(limits));
        Limit exceeded = taken.exceeded();
        if (exceeded == null) {
            return null;
        }
        long seconds = Limit.seconds(taken.delay());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return new Failure(
                exceeded.refusal(),
                "%s: %d at once, and one more every %.3f seconds, are allowed to each key, or address without one. Wait %d seconds."
                        .formatted(exceeded.refusal().title, exceeded.most(), exceeded.interval() / 1e9, seconds));
    }
}
