package cardinality.grader.model;

/**
 * One error of the compiler.
 *
 * @param path the source, as in {@link SourceFile#path()}; empty if it is about no file
 * @param line counted from 1; 0 if unknown
 * @param text what the compiler says, with the line of source it is about
 */
public record CompilerMessage(String path, int line, String text) {}
