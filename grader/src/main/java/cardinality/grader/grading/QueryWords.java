package cardinality.grader.grading;

import cardinality.grader.model.ClassFiles;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The words, in lower case, with which query strings name entities, attributes, tables and columns. A compiler checks
 * names in Java code, but not those in strings.
 */
final class QueryWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern GETTER = Pattern.compile("(?:get|is)(\\p{Lu}.*)");

    private final Set<String> words = new HashSet<>();

    private QueryWords() {}

    /** The words in all strings of classes, in code and in annotations. */
    static Set<String> usedBy(ClassFiles classes) {
        QueryWords words = new QueryWords();
        classes.forEach((name, file) -> new ClassReader(file)
                .accept(words.new Reading(false), ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG));
        return words.words;
    }

    /**
     * The words by which queries can name entities: their names, those of their attributes, and those in their
     * annotations.
     */
    static Set<String> knownTo(ClassFiles entities) {
        QueryWords words = new QueryWords();
        entities.forEach((name, file) -> {
            words.add(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
            new ClassReader(file).accept(words.new Reading(true), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        });
        return words.words;
    }

    private void add(String word) {
        words.add(word.toLowerCase(Locale.ROOT));
    }

    private void addAttribute(String name) {
        add(name);
        // The default name of a foreign key column.
        add(name + "_id");
    }

    private void addAll(@Nullable Object value) {
        if (value instanceof String text) {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                add(word.group());
            }
        }
    }

    private final class Reading extends ClassVisitor {

        private final boolean names;
        private final AnnotationVisitor annotations = new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(@Nullable String name, Object value) {
                addAll(value);
            }

            @Override
            public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
                return this;
            }

            @Override
            public AnnotationVisitor visitArray(String name) {
                return this;
            }
        };

        Reading(boolean names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return annotations;
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            if (names) {
                addAttribute(name);
            }
            addAll(value);
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return annotations;
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            Matcher getter = GETTER.matcher(name);
            if (names && getter.matches()) {
                addAttribute(getter.group(1));
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return annotations;
                }

                @Override
                public void visitLdcInsn(Object value) {
                    addAll(value);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        addAll(argument);
                    }
                }
            };
        }
    }
}
