package org.starkin.view;

/**
 * The mean and the population variance of a series' brightness, every point alike.
 *
 * @param mean in ranges from the median
 * @param variance above zero for a series that varies
 */
record Moments(double mean, double variance) {

    static Moments of(RelativeSeries series) {
        double sum = 0;
        for (int i = 0; i < series.size(); i++) {
            sum += series.brightness(i);
        }
        double mean = sum / series.size();
        double squares = 0;
        for (int i = 0; i < series.size(); i++) {
            double difference = series.brightness(i) - mean;
            squares += difference * difference;
        }
        return new Moments(mean, squares / series.size());
    }

    double standardDeviation() {
        return Math.sqrt(variance);
    }
}
