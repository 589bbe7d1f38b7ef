package cardinality.grader.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A class file of Java or of a library that is read only once, because each compilation needs the same ones. */
final class CachedClassFile extends ForwardingJavaFileObject<JavaFileObject> {

    private byte @Nullable [] bytes;

    CachedClassFile(JavaFileObject file) {
        super(file);
    }

    /** The file object of the compiler's own file manager. */
    JavaFileObject original() {
        return fileObject;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        byte[] read = bytes;
        if (read == null) {
            try (InputStream in = super.openInputStream()) {
                read = in.readAllBytes();
            }
            bytes = read;
        }
        return new ByteArrayInputStream(read);
    }
}
