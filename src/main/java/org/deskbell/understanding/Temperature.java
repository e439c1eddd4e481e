package org.deskbell.understanding;

import java.util.Comparator;
import java.util.List;

/// Makes a classifier's probabilities true: a model that was held to small weights is right more
/// often than it claims (Guo et al., On Calibration of Modern Neural Networks, 2017).
///
/// @param value what scores are divided by: below one, the likeliest becomes likelier
public record Temperature(double value) {
    /// What a classifier says by itself.
    public static final Temperature NONE = new Temperature(1);

    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 5;
    private static final double NEAR_ENOUGH = 1.005;

    /// A sentence that the classifier had not seen.
    ///
    /// @param intents what the classifier said of it
    /// @param label   what it means
    public record Trial(List<Intent> intents, String label) {}

    /// The one under which the right labels are likeliest; none without trials. There is one
    /// valley, so a third of what is left can be left out at each step.
    public static Temperature fit(List<Trial> trials) {
        if (trials.isEmpty()) {
            return NONE;
        }
        double low = LOWEST;
        double high = HIGHEST;
        while (high / low > NEAR_ENOUGH) {
            var cooler = new Temperature(low * Math.cbrt(high / low));
            var warmer = new Temperature(high / Math.cbrt(high / low));
            if (cooler.surprise(trials) < warmer.surprise(trials)) {
                high = warmer.value;
            } else {
                low = cooler.value;
            }
        }
        return new Temperature(Math.sqrt(low * high));
    }

    private double surprise(List<Trial> trials) {
        return trials.stream().mapToDouble(this::surprise).sum();
    }

    private double surprise(Trial trial) {
        double all = 0;
        double right = Double.MIN_NORMAL;
        for (Intent intent : trial.intents()) {
            double p = power(intent);
            all += p;
            right = intent.label().equals(trial.label()) ? p : right;
        }
        return Math.log(all) - Math.log(right);
    }

    /// The intents as likely as they are, the likeliest first.
    public List<Intent> of(List<Intent> intents) {
        double all = intents.stream().mapToDouble(this::power).sum();
        return intents.stream()
                .map(intent -> new Intent(intent.label(), power(intent) / all))
                .sorted(Comparator.comparingDouble(Intent::probability).reversed())
                .toList();
    }

    private double power(Intent intent) {
        return Math.pow(Math.max(intent.probability(), 1e-12), 1 / value);
    }
}
