package io.creditledger.testkit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the public and protected types and methods that no comment explains. Tags are not asked for, and neither is
 * a comment on what overrides, or on the constructor of a record.
 */
final class UndocumentedApi extends TreePathScanner<@Nullable Void, List<String>> {
    private final CompilationUnitTree unit;
    private final DocTrees docs;

    UndocumentedApi(CompilationUnitTree unit, DocTrees docs) {
        this.unit = unit;
        this.docs = docs;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, List<String> found) {
        if (isVisible(type.getModifiers())) {
            judge(type.getSimpleName().toString(), found);
            super.visitClass(type, found);
        }
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, List<String> found) {
        if (isVisible(method.getModifiers()) && !overrides(method) && !makesRecord(method)) {
            judge(method.getName().toString(), found);
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, List<String> found) {
        return null;
    }

    private boolean isVisible(ModifiersTree modifiers) {
        if (modifiers.getFlags().contains(Modifier.PRIVATE)) {
            return false;
        }
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED)
                || isIn(Tree.Kind.INTERFACE)
                || isIn(Tree.Kind.ANNOTATION_TYPE);
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private boolean makesRecord(MethodTree method) {
        return method.getReturnType() == null && isIn(Tree.Kind.RECORD);
    }

    private boolean isIn(Tree.Kind kind) {
        TreePath above = getCurrentPath().getParentPath();
        return above != null && above.getLeaf().getKind() == kind;
    }

    private void judge(String name, List<String> found) {
        if (docs.getDocComment(getCurrentPath()) == null) {
            long line = unit.getLineMap()
                    .getLineNumber(docs.getSourcePositions()
                            .getStartPosition(unit, getCurrentPath().getLeaf()));
            found.add(unit.getSourceFile().getName() + ":" + line + ": " + name);
        }
    }
}
