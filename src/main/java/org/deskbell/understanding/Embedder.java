package org.deskbell.understanding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A sentence as a point in space, near those that mean the same: bge-small-en-v1.5, run in this
/// process by ONNX Runtime. About 6 ms for a short question, nothing for one that was seen lately.
/// Thread-safe; virtual threads may wait in it without holding a carrier.
public final class Embedder implements AutoCloseable {
    /// How many numbers a vector has.
    public static final int DIMENSIONS = 384;

    private static final Logger log = LoggerFactory.getLogger(Embedder.class);
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String VECTORS = "vectors.bin";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    /// Waiting longer than this many sentences take is worse than deciding on the words alone.
    private static final int LONGEST_QUEUE = 64;

    private static final int REMEMBERED = 2_000;

    private final ThreadPoolExecutor inference;
    private final Future<Optional<Network>> network;
    private final Map<String, float[]> lately = Collections.synchronizedMap(new Lately());
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    private Embedder(boolean on) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        inference =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(LONGEST_QUEUE),
                        Thread.ofPlatform().name("embedding-", 0).daemon().factory());
        network = inference.submit(() -> on ? Network.load() : Optional.empty());
    }

    /// Begins to load the model, which takes about a second, and returns at once.
    public static Embedder open() {
        return new Embedder(true);
    }

    /// One that knows no vector: what is left when a site turns embeddings off.
    public static Embedder off() {
        return new Embedder(false);
    }

    /// The text as a vector of unit length, shared and therefore not to be changed. Empty when
    /// embeddings are off, when the native library does not load on this machine, when too many
    /// sentences wait already, and in a language that has no [Glossary]: whoever asks goes on with
    /// the words alone.
    ///
    /// @param language of the text; the model knows English, and others word by word
    public Optional<float[]> embed(String text, String language) {
        return key(text, language)
                .flatMap(
                        key -> {
                            Optional<float[]> seen = seen(key);
                            return seen.isPresent() ? seen : compute(key);
                        });
    }

    /// The same for English.
    public Optional<float[]> embed(String text) {
        return embed(text, "en");
    }

    private static Optional<String> key(String text, String language) {
        return english(text, language).map(english -> english.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> english(String text, String language) {
        return language.equals("en")
                ? Optional.of(text)
                : Glossary.of(language).map(glossary -> glossary.english(text));
    }

    private Optional<float[]> seen(String key) {
        float[] vector = known.get(key);
        return Optional.ofNullable(vector != null ? vector : lately.get(key));
    }

    private Optional<Network> network() {
        try {
            return network.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("loading failed", e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// The same for whoever learns and has time: computed on the caller's thread, never turned away
    /// because many wait, and remembered for good.
    Optional<float[]> study(Phrasing phrasing) {
        return key(phrasing.text(), phrasing.language()).flatMap(this::studyKey);
    }

    private Optional<float[]> studyKey(String key) {
        Optional<float[]> seen = seen(key);
        Optional<float[]> vector = seen.isPresent() ? seen : network().map(n -> n.run(key));
        vector.ifPresent(v -> known.put(key, v));
        return vector;
    }

    /// Takes the vectors that a trained model brings along, so that nobody computes them again.
    public void know(ModelFiles model) {
        try (var in = new DataInputStream(new BufferedInputStream(model.open(VECTORS)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String key = in.readUTF();
                float[] vector = new float[DIMENSIONS];
                for (int i = 0; i < DIMENSIONS; i++) {
                    vector[i] = Float.float16ToFloat(in.readShort());
                }
                known.put(key, vector);
            }
        } catch (IOException e) {
            log.warn("The vectors of a trained model cannot be read and are computed anew", e);
        }
    }

    /// Writes the vectors of these phrasings into a model's folder, if there are any.
    public void write(Collection<Phrasing> phrasings, Path folder) throws IOException {
        var vectors = new TreeMap<String, float[]>();
        phrasings.stream()
                .flatMap(phrasing -> key(phrasing.text(), phrasing.language()).stream())
                .forEach(key -> studyKey(key).ifPresent(vector -> vectors.put(key, vector)));
        try (var out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(VECTORS))))) {
            out.writeInt(vectors.size());
            for (var entry : vectors.entrySet()) {
                out.writeUTF(entry.getKey());
                for (float v : entry.getValue()) {
                    out.writeShort(Float.floatToFloat16(v));
                }
            }
        }
    }

    /// Whether a word is so common that the model knows it whole. Lower-case.
    boolean isCommon(String word) {
        return network().map(n -> n.pieces.isPiece(word)).orElse(false);
    }

    /// Whether there are vectors on this machine at all; waits until the model is loaded.
    public boolean works() {
        return network().isPresent();
    }

    private Optional<float[]> compute(String key) {
        try {
            Optional<float[]> vector = inference.submit(() -> network().map(n -> n.run(key))).get();
            vector.ifPresent(v -> lately.put(key, v));
            return vector;
        } catch (RejectedExecutionException _) {
            log.warn("Too many sentences wait for their vector; going on without");
            return Optional.empty();
        } catch (ExecutionException e) {
            log.warn("A sentence got no vector", e.getCause());
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        inference.shutdown();
    }

    private static final class Lately extends LinkedHashMap<String, float[]> {
        Lately() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    }

    /// One sentence at a time: the 8-bit model scales a whole batch together, so that companions
    /// would change each other's vectors.
    private record Network(OrtEnvironment environment, OrtSession session, WordPiece pieces) {
        static Optional<Network> load() {
            try (InputStream model = resource(MODEL);
                    InputStream tokenizer = resource(TOKENIZER)) {
                var environment = OrtEnvironment.getEnvironment();
                environment.setTelemetry(false); // what patrons ask is nobody else's business
                var options = new OrtSession.SessionOptions();
                options.setIntraOpNumThreads(1);
                return Optional.of(
                        new Network(
                                environment,
                                environment.createSession(model.readAllBytes(), options),
                                WordPiece.read(tokenizer)));
            } catch (IOException | OrtException | RuntimeException | LinkageError e) {
                log.warn("No sentence embeddings on this machine; words alone decide", e);
                return Optional.empty();
            }
        }

        private static InputStream resource(String name) throws IOException {
            InputStream found = Embedder.class.getResourceAsStream(name);
            if (found == null) {
                throw new IOException(name + " is not on the class path");
            }
            return found;
        }

        float[] run(String text) {
            long[] ids = pieces.encode(text);
            long[] ones = new long[ids.length];
            Arrays.fill(ones, 1);
            try (var input = OnnxTensor.createTensor(environment, new long[][] {ids});
                    var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                    var types =
                            OnnxTensor.createTensor(
                                    environment, new long[][] {new long[ids.length]});
                    var result =
                            session.run(
                                    Map.of(
                                            "input_ids", input,
                                            "attention_mask", mask,
                                            "token_type_ids", types))) {
                return unit(mean(((float[][][]) result.get(0).getValue())[0]));
            } catch (OrtException e) {
                throw new IllegalStateException("inference failed", e);
            }
        }

        private static float[] mean(float[][] pieces) {
            float[] sum = new float[DIMENSIONS];
            for (float[] piece : pieces) {
                for (int i = 0; i < DIMENSIONS; i++) {
                    sum[i] += piece[i];
                }
            }
            return sum; // its length is lost next, so the division is saved
        }

        private static float[] unit(float[] vector) {
            double square = 0;
            for (float v : vector) {
                square += v * v;
            }
            float length = (float) Math.sqrt(square);
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
            return vector;
        }
    }
}
