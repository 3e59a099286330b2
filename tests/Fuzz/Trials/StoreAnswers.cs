using System.Text;

namespace Hormesis.Fuzz.Tests.Trials;

/// <summary>
/// Honest answers of a shared store that holds the undisturbed results. What is put there is thanked for and not kept.
/// </summary>
internal sealed class StoreAnswers(SoundStudy study)
{
    /// <param name="request">Its first line and headers.</param>
    public byte[] To(string request)
    {
        var words = request.Split(' ', 3);
        if (words is not [var method, var path, _])
            return Head("400 Bad Request", 0);
        if (method == "PUT")
            return Head("201 Created", 0);
        return study.Shared(path.TrimStart('/')) is not { } content
            ? Head("404 Not Found", 0)
            : [.. Head("200 OK", content.Length), .. method == "HEAD" ? [] : content];
    }

    private static byte[] Head(string status, int length) =>
        Encoding.Latin1.GetBytes(FormattableString.Invariant(
            $"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"));
}
