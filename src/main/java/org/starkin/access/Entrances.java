package org.starkin.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the paths that are no routes of the interface need, and the least that a route needs; the rest its {@link Needs} says. A path
 * that is not named here needs the most.
 */
final class Entrances {

    /** The page and the description of the interface are public, and a probe has no key. */
    private static final List<String> OPEN = List.of(
            "/",
            "/index.html",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/openapi",
            "/q/swagger-ui");

    private static final List<String> OPEN_FOLDERS = List.of("/css/", "/img/", "/js/", "/vendor/", "/q/swagger-ui/");
    private static final String ROUTES = "/api/";
    private static final Map<String, Role> OTHERS = Map.of(
            "/q/health", Role.READ,
            "/scs", Role.READ,
            "/scs/capabilities", Role.READ,
            "/scs/availability", Role.READ);

    private Entrances() {}

    /**
     * What a path needs at least; empty where it is open to all.
     *
     * @param path without dots, double slashes and encoded letters, as routes are matched
     */
    static Optional<Role> needed(String path) {
        if (path.startsWith(ROUTES)) {
            return Optional.of(Role.READ);
        }
        if (OPEN.contains(path) || OPEN_FOLDERS.stream().anyMatch(path::startsWith)) {
            return Optional.empty();
        }
        return Optional.of(OTHERS.getOrDefault(path, Role.OPERATE));
    }
}
