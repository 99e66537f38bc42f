package org.starkin.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.vertx.http.HttpServer;
import java.util.List;
import org.starkin.access.KeyCommand;
import org.starkin.operate.HeadStart;
import org.starkin.operate.OpenSky;
import org.starkin.operate.StarkinConfig;
import org.starkin.operate.Stopping;

/**
 * Serves until it is stopped. With the argument {@value #REHEARSE} it starts, asks itself what a server is asked, and ends:
 * what a Java machine records meanwhile ({@code -XX:AOTCacheOutput=FILE}) lets the next start be quicker
 * ({@code -XX:AOTCache=FILE}). With the argument {@value #KEY} it makes a key and serves nothing.
 */
@QuarkusMain
public final class Server implements QuarkusApplication {

    static final String REHEARSE = "rehearse";

    private static final String KEY = "key";

    private static final int WRONG_USE = 2;

    private final OpenSky sky;
    private final HttpServer http;
    private final Stopping stopping;
    private final StarkinConfig config;

    Server(OpenSky sky, HttpServer http, Stopping stopping, StarkinConfig config) {
        this.sky = sky;
        this.http = http;
        this.stopping = stopping;
        this.config = config;
    }

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(KEY)) {
            List<String> options = List.of(arguments).subList(1, arguments.length);
            System.exit(new KeyCommand(System.out, System.err).run(options));
        }
        HeadStart.begin();
        IdleWorkers.stayAwake();
        Quarkus.run(Server.class, arguments);
    }

    @Override
    public int run(String... arguments) throws Exception {
        List<String> given = List.of(arguments);
        if (given.isEmpty()) {
            new Signals(stopping, config.drain()).stopFirst();
            Quarkus.waitForExit();
            return 0;
        }
        if (given.equals(List.of(REHEARSE))) {
            return new Rehearsal(sky, http.getPort()).isGood() ? 0 : 1;
        }
        System.err.println("the server takes no argument but " + REHEARSE + ", not " + String.join(" ", given)
                + "; settings are given as -Dstarkin.sky=DIR before -jar");
        return WRONG_USE;
    }
}
