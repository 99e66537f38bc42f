package org.starkin.operate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The server's settings; every key begins with {@code starkin.}, an unknown one stops the start. */
@ConfigMapping(prefix = "starkin")
public interface StarkinConfig {

    /** The directory of the sky to answer from. Without it the server starts but is not ready. */
    Optional<Path> sky();

    Solr solr();

    /** A sky in a SolrCloud, instead of one in a directory. */
    interface Solr {

        /** Its ZooKeeper, {@code HOST:PORT[,...][/CHROOT]}, or nodes of it, {@code http://HOST:PORT/solr[,...]}. */
        Optional<String> address();

        /** The name under which the sky was published there. */
        @WithDefault("sky")
        String name();

        /**
         * Megabytes of the folder for temporary files in which vectors are kept of the surveys of which all were asked for, as for
         * rare classes; those of a survey that finds no room are fetched from Solr each time. 0 keeps none.
         */
        @WithDefault("4096")
        @Min(0)
        @Max(1_000_000)
        int vectorsMb();
    }

    /**
     * The folder of an encoder of one's own, with {@code card.json} and {@code encoder.onnx}, besides those that come with
     * the server: for skies that were built with it. A folder that cannot be used stops the start.
     */
    Optional<Path> encoder();

    /** The directory that the server writes to; by default a sibling of the sky, {@code SKY.state}. It must not lie in the sky. */
    Optional<Path> state();

    Database database();

    /**
     * The file of API keys, made by {@code ./starkin key}; it is read again when it changes. Without
     * it no key is asked for, and the server listens on this machine alone.
     */
    Optional<Path> keys();

    /** How often the sky is looked at for new generations and surveys, and the file of keys for changes. */
    @WithDefault("2s")
    Duration refreshInterval();

    /**
     * How long a sky that was opened, or a new generation, is asked for its own stars in the background, so that the first
     * answers come sooner; {@code 0s} for not at all.
     */
    @WithDefault("2s")
    Duration warmUp();

    /**
     * How long a server that is told to stop goes on answering, while it says that it is not ready, so that whoever shares requests out
     * learns of it first; {@code 0s} for not at all. A second signal ends it.
     */
    @WithDefault("0s")
    Duration drain();

    Check check();

    Limits limits();

    Rates rates();

    Analysis analysis();

    Jobs jobs();

    /** How the files that are answered from are compared with their checksums, in the background. */
    interface Check {

        /** How long to wait between the end of one check, or the start of the server, and the next; {@code 0s} for no checks. */
        @WithDefault("1h")
        Duration pause();

        /** The most that a check reads in a second, in megabytes. */
        @WithDefault("20")
        @Min(1)
        @Max(1_000_000)
        int megabytesPerSecond();
    }

    /** What one request may ask for. The size of a body is {@code quarkus.http.limits.max-body-size}. */
    interface Limits {

        /** The most points of a light curve sent as a query; else 413, {@code too_many_points}. */
        @WithDefault("200000")
        @Min(1)
        int points();

        /** The most queries of one batch; else 413, {@code too_many_queries}. */
        @WithDefault("100")
        @Min(1)
        @Max(1000)
        int batchQueries();

        /** The widest cone, in arcseconds; else 400, {@code radius_too_wide}. */
        @WithDefault("3600")
        @Min(1)
        @Max(648_000)
        int coneRadiusArcsec();

        /** The most rows that one request may ask for; else 400, {@code limit_too_high}. */
        @WithDefault("1000")
        @Min(1)
        @Max(1000)
        int results();

        /** How long a search may take, from its arrival; looked at between its stages. Else 503, {@code time_limit}. */
        @WithDefault("30s")
        Duration time();
    }

    /** How much photometry is turned into vectors at a time; it is the costliest thing a request can ask for. */
    interface Analysis {

        /** Light curves analysed at once; 0 means one for each processor. */
        @WithDefault("0")
        @Min(0)
        int atOnce();

        /** Requests that may wait for their turn; one more is refused with 429, {@code too_busy}. */
        @WithDefault("32")
        @Min(0)
        int waiting();

        /** How long a request waits for its turn before it is refused with 503, {@code too_busy}. */
        @WithDefault("10s")
        Duration patience();
    }

    /** Where what users say is kept: by default in a file of the state directory. */
    interface Database {

        /** {@code jdbc:postgresql://HOST/DATABASE}; without it a file in the state directory is used. */
        Optional<String> url();

        /** Who the server is to PostgreSQL. */
        Optional<String> user();

        /** For PostgreSQL; it belongs in the environment, for other users of a machine see a process' arguments. */
        Optional<String> password();

        /** How long a request waits for the database to be opened before it is refused with 503, {@code no_store}. */
        @WithDefault("5s")
        Duration patience();
    }

    /** Work that takes longer than a request may. */
    interface Jobs {

        /** How long a job and its result are kept after its end. */
        @WithDefault("7d")
        Duration keep();

        /** Jobs of one owner that may wait or run; one more is refused with 429, {@code too_many_jobs}. */
        @WithDefault("20")
        @Min(1)
        int mostOfAnOwner();
    }

    /** How much one caller may ask; 0 is any number. */
    interface Rates {

        /** Requests a second, on average, of a key that has no rate of its own; as many may come at once. */
        @WithDefault("1000")
        @Min(0)
        @Max(1_000_000)
        int perSecond();

        /** Requests in flight of a key that has no rate of its own. */
        @WithDefault("64")
        @Min(0)
        @Max(1_000_000)
        int atOnce();

        /** Requests a second of all who ask, where no keys are configured. */
        @WithDefault("0")
        @Min(0)
        @Max(1_000_000)
        int perSecondWithoutKeys();

        /** Requests in flight of all who ask, where no keys are configured. */
        @WithDefault("0")
        @Min(0)
        @Max(1_000_000)
        int atOnceWithoutKeys();

        /** Wrong keys a minute from one address before they are answered with 429, {@code too_many_failures}. */
        @WithDefault("60")
        @Min(1)
        @Max(1_000_000)
        int failuresPerMinute();
    }
}
