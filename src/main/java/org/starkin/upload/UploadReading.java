package org.starkin.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.StarkinConfig;
import org.starkin.similar.ColumnsRow;
import org.starkin.similar.Query;
import org.starkin.survey.FileHead;
import org.starkin.survey.Limits;
import org.starkin.survey.OneStar;
import org.starkin.survey.OneStarFile;
import org.starkin.survey.ReadSpectrum;
import org.starkin.survey.Readers;
import org.starkin.survey.SpectrumOptions;
import org.starkin.survey.SpectrumReaders;
import org.starkin.survey.UnusableInput;

/** Reads the one star of an uploaded table or file, or says what is wrong with the table. Thread-safe. */
@Singleton
public final class UploadReading {

    private static final String NAME = "the table";

    private final Limits limits;
    private final SpectrumReaders spectra = new SpectrumReaders();

    UploadReading(StarkinConfig config) {
        int points = config.limits().points();
        this.limits = new Limits(points, Limits.QUERY.mostUnpackedBytes(), points, points);
    }

    /** What a table does not say of itself, from the parameters; faults stay with them. */
    public UploadOptions options(RequestParameters parameters) {
        return UploadOptions.read(parameters, limits);
    }

    /**
     * The photometry, or the spectrum, of the table or file, which lies in a temporary file while it is read.
     *
     * @throws Refusal.BadInput where it is nothing that is read, or not one star
     * @throws Refusal.TooLarge where it has too many rows
     */
    public Query read(InputStream body, UploadOptions options) {
        try {
            Path file = Files.createTempFile("starkin-upload", "");
            try {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                if (spectra.surely(FileHead.of(file)).isPresent()) {
                    return spectrum(file, options.spectrum());
                }
                OneStar read = OneStarFile.read(file, NAME, options.reading(), options.objectId());
                return new Query.OfLightCurve(
                        read.star().lightCurve(), read.star().drops(), Optional.of(ColumnsRow.of(read)));
            } finally {
                Files.delete(file);
            }
        } catch (UnusableInput e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be kept while it is read", e);
        }
    }

    private Query spectrum(Path file, SpectrumOptions options) {
        try {
            ReadSpectrum read = spectra.read(Readers.AUTO, file, options);
            return new Query.OfSpectrum(
                    new Query.MeasuredSpectrum(read.spectrum(), read.format(), read.remarks()), Optional.empty());
        } catch (UnusableInput e) {
            throw e.calling(NAME, file.toString());
        }
    }

    private static Refusal refusal(UnusableInput fault) {
        return switch (fault.fault()) {
            case TOO_LARGE -> new Refusal.TooLarge("too_many_points", Message.of(fault));
            case NOT_READABLE -> badInput("unreadable_table", fault);
            case NOT_A_TABLE -> badInput("not_a_table", fault);
            case EMPTY -> badInput("empty_table", fault);
            case MISSING_COLUMN -> badInput("missing_column", fault);
            case AMBIGUOUS -> badInput("ambiguous_table", fault);
            case DAMAGED -> badInput("damaged_table", fault);
            case BAD_VALUE -> badInput("invalid_value", fault);
            case UNSORTED -> badInput("unsorted_times", fault);
            case SEVERAL_STARS -> badInput("several_stars", fault);
            case NO_SUCH_STAR -> badInput("no_such_star", fault);
        };
    }

    private static Refusal badInput(String code, UnusableInput fault) {
        return Refusal.BadInput.of(code, Message.of(fault), ColumnsRow.told(fault.choices()));
    }
}
