package io.creditledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What holds for every source file of every module; where nothing else is said, for those of production. */
final class SourcesTest {
    private static final int MOST_LINES = 300;

    private final Path root = Path.of("..").toAbsolutePath().normalize();
    private final List<Path> modules = entries(root).stream()
            .filter(module -> Files.exists(module.resolve("pom.xml")))
            .toList();
    private final List<Path> files =
            modules.stream().flatMap(module -> sources(module, "main").stream()).toList();

    @Test
    void every_package_lives_under_ours_and_in_one_module_only() {
        Map<String, TreeSet<String>> homes = new TreeMap<>();
        for (Path file : files) {
            String[] parts = root.relativize(file.getParent()).toString().split("/src/main/java/", 2);
            homes.computeIfAbsent(parts[1].replace('/', '.'), name -> new TreeSet<>())
                    .add(parts[0]);
        }
        assertThat(homes.keySet()).isNotEmpty().allMatch(name -> (name + ".").startsWith("io.creditledger."));
        assertThat(homes).allSatisfy((name, home) -> assertThat(home).hasSize(1));
    }

    @Test
    void every_package_is_null_marked() throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        TreeSet<String> marked = new TreeSet<>();
        parse((unit, docs) -> {
            packages.add(String.valueOf(unit.getPackageName()));
            if (unit.getPackageAnnotations().toString().contains("@NullMarked")) {
                marked.add(String.valueOf(unit.getPackageName()));
            }
        });
        assertThat(marked).isNotEmpty().isEqualTo(packages);
    }

    @Test
    void every_file_has_one_job_and_so_few_lines() {
        List<Path> tests = modules.stream()
                .flatMap(module -> sources(module, "test").stream())
                .toList();
        assertThat(tests).isNotEmpty();
        assertThat(Stream.concat(files.stream(), tests.stream()))
                .allSatisfy(file -> assertThat(Files.readAllLines(file).size())
                        .as("lines of %s", root.relativize(file))
                        .isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void everything_public_has_a_comment() throws IOException {
        List<String> undocumented = new ArrayList<>();
        parse((unit, docs) -> {
            if (!(unit.getPackageName() + ".").contains(".internal.")) {
                new UndocumentedApi(unit, docs).scan(unit, undocumented);
            }
        });
        assertThat(undocumented).isEmpty();
    }

    /** Some gates are off for it. */
    @Test
    void a_module_that_calls_itself_empty_has_no_class() throws IOException {
        for (Path module : modules) {
            if (Files.readString(module.resolve("pom.xml")).contains("<module.empty>true<")) {
                assertThat(sources(module, "main")).allMatch(path -> path.endsWith("package-info.java"));
            }
        }
    }

    private interface Visitor {
        void visit(CompilationUnitTree unit, DocTrees docs);
    }

    private void parse(Visitor visitor) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            task.parse().forEach(unit -> visitor.visit(unit, docs));
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path module, String kind) {
        Path folder = module.resolve("src").resolve(kind).resolve("java");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
