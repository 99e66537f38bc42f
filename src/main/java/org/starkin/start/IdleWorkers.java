package org.starkin.start;

import java.util.List;

/**
 * Lets a worker thread that has nothing to do look for more some hundred times, a tenth of a millisecond, before it sleeps,
 * giving way each time to whoever wants the processor: to be woken takes half as long as a search.
 */
final class IdleWorkers {

    private static final String LOOKS = "400";

    /** What the workers' pool (JBoss Threads) reads when it is made: how often it looks, and how often of these it gives way. */
    private static final List<String> SETTINGS =
            List.of("jboss.threads.eqe.park-spins", "jboss.threads.eqe.park-yields");

    private IdleWorkers() {}

    /** Before the framework starts, where nobody has said otherwise. */
    static void stayAwake() {
        if (SETTINGS.stream().allMatch(setting -> System.getProperty(setting) == null)) {
            SETTINGS.forEach(setting -> System.setProperty(setting, LOOKS));
        }
    }
}
