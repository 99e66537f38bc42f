package org.starkin.operate;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The reference of all settings, made of the source of {@link StarkinConfig}: its methods, their types, annotations and comments. */
final class ConfigurationDocument {

    private static final String PREFIX = "starkin";

    private static final Map<String, String> TYPES = Map.of(
            "Path", "a path",
            "String", "text",
            "Duration", "a duration",
            "int", "a whole number",
            "Optional<Path>", "a path",
            "Optional<String>", "text");

    private final DocTrees documentation;
    private final CompilationUnitTree source;

    /** @param text what it is for and what can be given */
    private record Setting(String name, String type, String defaultValue, String limits, String text) {

        String environment() {
            return StringUtil.replaceNonAlphanumericByUnderscores(name).toUpperCase(Locale.ROOT);
        }
    }

    private ConfigurationDocument(DocTrees documentation, CompilationUnitTree source) {
        this.documentation = documentation;
        this.source = source;
    }

    /** Of the source of the settings' interface. */
    static ConfigurationDocument of(Path file) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this is a JDK");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree source = task.parse().iterator().next();
            return new ConfigurationDocument(DocTrees.instance(task), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return settings().map(Setting::name).toList();
    }

    /** The rows of a table in Markdown. */
    String rows() {
        return settings()
                .map(setting -> "| `%s`<br>`%s` | %s | %s | %s | %s |"
                        .formatted(
                                setting.name(),
                                setting.environment(),
                                setting.type(),
                                setting.defaultValue(),
                                setting.limits(),
                                setting.text()))
                .collect(Collectors.joining("\n"));
    }

    private Stream<Setting> settings() {
        ClassTree whole = (ClassTree) source.getTypeDecls().getFirst();
        return settings(PREFIX, whole, TreePath.getPath(source, whole), groups(whole));
    }

    private static Map<String, ClassTree> groups(ClassTree whole) {
        return whole.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .collect(Collectors.toMap(group -> group.getSimpleName().toString(), Function.identity()));
    }

    private Stream<Setting> settings(String prefix, ClassTree tree, TreePath path, Map<String, ClassTree> groups) {
        List<Setting> settings = new ArrayList<>();
        tree.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .forEach(method -> {
                    String name =
                            prefix + "." + StringUtil.skewer(method.getName().toString());
                    String type = method.getReturnType().toString();
                    Optional<ClassTree> group = Optional.ofNullable(groups.get(type));
                    group.ifPresentOrElse(
                            inner -> settings(name, inner, new TreePath(path, inner), groups)
                                    .forEach(settings::add),
                            () -> settings.add(setting(name, type, method, path)));
                });
        return settings.stream();
    }

    private Setting setting(String name, String type, MethodTree method, TreePath path) {
        DocCommentTree comment = Objects.requireNonNull(
                documentation.getDocCommentTree(new TreePath(path, method)), () -> name + " has no comment");
        String limits = Stream.of(
                        annotation(method, "Min").map(least -> "at least " + least),
                        annotation(method, "Max").map(most -> "at most " + most))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new Setting(
                name,
                Objects.requireNonNull(TYPES.get(type), () -> "no word for the type " + type),
                annotation(method, "WithDefault")
                        .map(value -> "`" + value + "`")
                        .orElse("none"),
                limits,
                plain(comment));
    }

    private static Optional<String> annotation(MethodTree method, String name) {
        return method.getModifiers().getAnnotations().stream()
                .filter(one -> one.getAnnotationType().toString().equals(name))
                .map(AnnotationTree::getArguments)
                .map(List::getFirst)
                .map(ExpressionTree::toString)
                .map(value ->
                        value.replaceFirst("^value = ", "").replace("\"", "").replace("_", ""))
                .findFirst();
    }

    private static String plain(DocCommentTree comment) {
        return comment.getFullBody().stream()
                .map(Object::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|");
    }
}
