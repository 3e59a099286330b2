using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using Hormesis.Store.Manifests;

namespace Hormesis.Build;

/// <summary>Determines the commit of the checkout from which this program was built.</summary>
public static class CheckoutCommit
{
    private const string CommitLine = "# branch.oid ";

    /// <summary>Files that decide results: sources of the program, and the default settings.</summary>
    private static readonly string[] Sources = ["build", "src", "cake.sh", "global.json", ".editorconfig",
        "nuget.config", "BannedSymbols.txt", "Directory.*.props", "experiments.yaml"];

    /// <summary>Version of this program; in a build from an archive of the sources, <c>+</c> and the commit
    /// follow.</summary>
    private static string Informational { get; } = typeof(CheckoutCommit).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Version and commit of this program, for a person.</summary>
    public static string Version => $"Hormesis {Informational.Split('+')[0]}, commit {Read(Repository.Folder)}";

    /// <summary>Reads the commit from git. An archive of the sources has no <c>.git</c>; then the program itself names
    /// its commit.</summary>
    public static SourceCommit Read(string folder) => Read(folder, Informational);

    internal static SourceCommit Read(string folder, string informational) =>
        Path.Exists(Path.Combine(folder, ".git")) ? OfGit(folder) ?? OfFiles(folder)
            : informational.Split('+') is [_, var id] && SourceCommit.IsId(id) ? new(id, null) : SourceCommit.Unknown;

    /// <returns>Null if git is not installed, or refuses the checkout.</returns>
    private static SourceCommit? OfGit(string folder)
    {
        string[] lines = Git(folder).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var line = lines.FirstOrDefault(line => line.StartsWith(CommitLine, StringComparison.Ordinal));
        var id = line?[CommitLine.Length..];
        return id is not null && SourceCommit.IsId(id) ? new(id, lines.Any(line => line[0] != '#')) : null;
    }

    /// <summary>Runs <c>git status</c>, which writes nothing here, for the branch and the changed sources.</summary>
    private static string Git(string folder)
    {
        var start = new ProcessStartInfo("git", ["--no-optional-locks", "-c", "core.fsmonitor=false", "status",
            "--porcelain=v2", "--branch", "--untracked-files=normal", "--", .. Sources])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // In a hook of git, these variables name another repository.
        foreach (var name in start.Environment.Keys.Where(IsOfGit).ToArray())
            start.Environment.Remove(name);
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : "";
        }
        catch (Win32Exception)
        {
            return "";
        }
    }

    private static bool IsOfGit(string variable) => variable.StartsWith("GIT_", StringComparison.Ordinal);

    /// <summary>Reads the commit without git; whether files were changed is unknown then.</summary>
    internal static SourceCommit OfFiles(string folder)
    {
        var own = GitFolder(Path.Combine(folder, ".git"));
        var shared = Text(own, "commondir") is { } common ? Path.Combine(own, common) : own;
        var head = Text(own, "HEAD") ?? "";
        var id = head.StartsWith("ref: ", StringComparison.Ordinal) ? OfReference(own, shared, head["ref: ".Length..])
            : head;
        return id is not null && SourceCommit.IsId(id) ? new(id, null) : SourceCommit.Unknown;
    }

    /// <summary>Follows the file <c>.git</c> of a further worktree.</summary>
    private static string GitFolder(string path) =>
        Text(path, "") is { } link && link.StartsWith("gitdir: ", StringComparison.Ordinal)
            ? Path.Combine(Path.GetDirectoryName(path)!, link["gitdir: ".Length..]) : path;

    private static string? OfReference(string own, string shared, string name) =>
        Text(own, name) ?? Text(shared, name) ?? (Text(shared, "packed-refs") ?? "").Split('\n')
            .FirstOrDefault(line => line.EndsWith($" {name}", StringComparison.Ordinal))?.Split(' ')[0];

    private static string? Text(string folder, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name)).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
