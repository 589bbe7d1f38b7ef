package cardinality.grader.model;

/**
 * One compiler error.
 *
 * @param path the source, as in {@link SourceFile#path()}; empty if the error refers to no file
 * @param line counted from 1; 0 if unknown
 * @param text the compiler's message with the source line
 */
public record CompilerMessage(String path, int line, String text) {}
