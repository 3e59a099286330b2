using System.Text;
using Hormesis.Files;

namespace Hormesis.Engine.Signing;

/// <summary>Reads files of keys. No message and no inner exception repeats their content.</summary>
internal static class KeyFile
{
    private const int MostBytes = 1_000_000;

    /// <exception cref="HormesisException">The file cannot be read, or is too large for keys.</exception>
    public static string Read(string path)
    {
        try
        {
            using var file = ForeignFile.OpenRead(path)
                ?? throw new HormesisException($"{path}: there is no such file, or it is not a regular file.");
            if (RandomAccess.GetLength(file) is > MostBytes and var size)
                throw new HormesisException($"{path}: it has {size} bytes; files of keys have at most {MostBytes}.");
            var content = new byte[MostBytes];
            return Encoding.UTF8.GetString(content, 0, RandomAccess.Read(file, content, 0));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HormesisException($"{path}: it cannot be read: {error.Message}", error);
        }
    }
}
