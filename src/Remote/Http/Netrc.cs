namespace Hormesis.Remote.Http;

/// <summary>Reads .netrc, in which curl, git and ftp find users and passwords by machine.</summary>
internal static class Netrc
{
    private static readonly char[] Spaces = [' ', '\t', '\r', '\n'];

    /// <param name="hasDefault">Whether to use the entry <c>default</c>, which names no machine.</param>
    /// <returns>The first entry for the machine, or <c>default</c>; null if there is none with a password.</returns>
    public static (string Login, string Password)? Find(string text, string machine, bool hasDefault)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            var isFor = (hasDefault && words[i] == "default")
                || (words[i] == "machine" && i + 1 < words.Count && words[i + 1] == machine);
            if (isFor)
                return Entry(words, words[i] == "default" ? i + 1 : i + 2);
        }

        return null;
    }

    private static (string Login, string Password)? Entry(List<string> words, int start)
    {
        string login = "", password = "";
        for (var i = start; i + 1 < words.Count && words[i] is not ("machine" or "default" or "macdef"); i += 2)
        {
            if (words[i] == "login")
                login = words[i + 1];
            if (words[i] == "password")
                password = words[i + 1];
        }

        return password.Length > 0 ? (login, password) : null;
    }

    /// <summary>Splits the text into words, without comments, which begin a line or follow a space.</summary>
    private static List<string> Words(string text) =>
    [
        .. text.Split('\n')
            .SelectMany(line => line.Split(Spaces, StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile((word, at) => !(at == 0 && word.StartsWith('#')))),
    ];
}
