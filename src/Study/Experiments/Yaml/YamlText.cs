using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Hormesis.Files;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Reads the text of a YAML file: UTF-8 of limited size, without the characters that YAML forbids.</summary>
internal static class YamlText
{
    private const int MaxBytes = 1 << 20;

    /// <summary>Time limit for a pipe; it is long, because the other program may ask for a password.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Characters that cannot be printed; YamlDotNet interprets the first NUL as the end of the
    /// file.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xa0).Select(code => (char)code)
            .Where(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\u0085'))]);

    public static string Read(string path) => Read(path, Patience);

    /// <summary>Reads a file or a pipe; shells create a pipe for <c>--experiments=&lt;(COMMAND)</c>.</summary>
    /// <param name="patience">Time limit for the other end of a pipe to open it, write and close it.</param>
    internal static string Read(string path, TimeSpan patience)
    {
        if (FileStat.Of(path) is null || Directory.Exists(path))
            throw new HormesisException($"{path}: {UserFile.Fault(path)} Give one with --experiments=FILE.");

        try
        {
            // Opening a pipe that nobody writes to blocks and cannot be cancelled.
            var reading = Task.Run(() => ReadBytes(path));
            if (Task.WaitAny([reading], patience) < 0)
                throw new HormesisException(
                    string.Create(CultureInfo.InvariantCulture,
                    $"{path}: the pipe was not closed within {patience.TotalSeconds} seconds. Give a file with " +
                    $"--experiments=FILE, or a pipe whose other end writes the file and closes."));
            return Decode(path, reading.GetAwaiter().GetResult());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HormesisException($"{path}: cannot be read: {error.Message}", error);
        }
    }

    private static byte[] ReadBytes(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[MaxBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= MaxBytes ? bytes[..length]
            : throw new HormesisException(
            $"{path}: the file has more than {MaxBytes} bytes, which is the limit.");
    }

    private static string Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var characters = new char[bytes.Length];
        if (Utf8.ToUtf16(bytes, characters, out var read, out var written,
            replaceInvalidSequences: false) != OperationStatus.Done)
            throw Problem(path, characters.AsSpan(0, written),
                $"the byte 0x{bytes[read]:x2} is not UTF-8. Save the file as UTF-8.");

        var text = characters.AsSpan(0, written);
        return text.IndexOfAny(Forbidden) is >= 0 and var at
            ? throw Problem(path, text[..at],
                $"the character {VisibleText.OfValue(text[at].ToString())} is not allowed in YAML; remove it.")
            : text.ToString();
    }

    private static YamlProblemException Problem(string path, ReadOnlySpan<char> before, string message) =>
        new(path, new(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), "", message));
}
