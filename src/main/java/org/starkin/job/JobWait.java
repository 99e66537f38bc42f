package org.starkin.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.starkin.operate.RequestParameters;

/** For how long to wait until a job's phase changes (UWS 1.1, section 2.2.1.1). */
record JobWait(
        @Min(value = 0, message = "${validatedValue} is outside 0 to 60 seconds")
        @Max(value = 60, message = "${validatedValue} is outside 0 to 60 seconds")
        int seconds) {

    static JobWait read(RequestParameters parameters) {
        return new JobWait(parameters.wholeNumber("wait").orElse(0));
    }
}
