namespace Hormesis.Build;

/// <summary>Expands a path from the command line. Shells do not expand the <c>~</c> of <c>--data=~/scans</c>.</summary>
internal static class UserPath
{
    /// <summary>Returns the path with the home folder in place of a leading <c>~</c>.</summary>
    /// <exception cref="HormesisException">The path begins with a user's name (<c>~user</c>), or HOME is not
    /// set.</exception>
    public static string Expand(string path)
    {
        if (!path.StartsWith('~'))
            return path;
        if (path.Split(Path.DirectorySeparatorChar)[0] is { Length: > 1 } user)
            throw new HormesisException($"{user} is not expanded, only ~ alone is. Write the absolute path, or " +
                $"./{user} for a folder of that name.");
        return Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home
            ? Path.Join(home, path[1..])
            : throw new HormesisException("~ stands for HOME, which is not set. Write the absolute path.");
    }
}
