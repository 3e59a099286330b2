using Hormesis.Files;

namespace Hormesis.Commands;

/// <summary>
/// Folders of one command below the staging folder of its stage. All are new in each run but <see cref="Checkpoint"/>,
/// which stays until the stage has ended well.
/// </summary>
public sealed class CommandScratch
{
    /// <summary>A job of a cluster has a file <c>command</c> beside it.</summary>
    private const string Name = "program";
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string folder;

    private CommandScratch(string stagingFolder) =>
        (folder, Staging) = (Path.Combine(stagingFolder, Name), stagingFolder);

    /// <summary>Working folder: copies of the program's files.</summary>
    public string Work => Path.Combine(folder, "work");

    /// <summary>Inputs that the stage prepares for the program.</summary>
    public string Given => Path.Combine(folder, "given");

    /// <summary>Folder of the program's results.</summary>
    public string Out => Path.Combine(folder, "out");

    /// <summary>Folder in which the program may keep what it needs to continue.</summary>
    public string Checkpoint => Path.Combine(Staging, "command-checkpoint");

    internal string Staging { get; }

    internal string Home => Path.Combine(folder, "home");

    internal string Temporary => Path.Combine(folder, "tmp");

    internal string Output => Path.Combine(folder, "output.log");

    internal string Errors => Path.Combine(folder, "errors.log");

    /// <summary>What the program printed in this run; stays after a failure.</summary>
    internal string Log => Path.Combine(Staging, "command.log");

    /// <summary>Variable that only the processes of this command have.</summary>
    internal string HomeVariable => $"HOME={Home}";

    /// <summary>Makes the folders, and ends processes that an earlier run may have left.</summary>
    /// <param name="files">Folder of the program's files or of links to them. They are copied; a link to nothing is
    /// left out.</param>
    public static CommandScratch Open(string stagingFolder, string? files)
    {
        var scratch = new CommandScratch(Path.GetFullPath(stagingFolder));
        scratch.End();
        OwnFolder.Delete(scratch.folder);
        foreach (var path in (string[])
            [scratch.Work, scratch.Given, scratch.Out, scratch.Home, scratch.Temporary, scratch.Checkpoint])
            OwnFolder.Make(path);
        foreach (var file in files is null ? [] : FolderListing.Files(files))
        {
            if (Path.Combine(files!, file) is var from && FileStat.Of(from) is { IsFile: true })
                Copy(from, Path.Combine(scratch.Work, file));
        }

        return scratch;
    }

    /// <summary>Makes the files in <see cref="Given"/> read-only.</summary>
    public void Seal()
    {
        foreach (var file in FolderListing.Files(Given))
            File.SetUnixFileMode(
                Path.Combine(Given, file), UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    /// <summary>Kills processes that left the command's process group, and makes every folder removable.</summary>
    internal void End()
    {
        foreach (var process in ProcessTable.WithVariable(HomeVariable))
            _ = NativeMethods.Signal(process, NativeMethods.Kill);
        if (OwnFolder.Exists(folder))
            Unlock(folder);
    }

    /// <summary>Removes what the program wrote into its home and its temporary folder.</summary>
    internal void RemoveHome() => Array.ForEach([Home, Temporary], path => Tolerantly(() => OwnFolder.Delete(path)));

    /// <summary>Lets this user remove what is in the folders; some programs make folders read-only.</summary>
    private static void Unlock(string folder) => Tolerantly(() =>
    {
        var mode = File.GetUnixFileMode(folder);
        if ((mode & Mine) != Mine)
            File.SetUnixFileMode(folder, mode | Mine);
        foreach (var below in Directory.EnumerateDirectories(folder).Where(OwnFolder.Exists))
            Unlock(below);
    });

    /// <summary>Leaves folders that a container made as root, that an ending process removes, or that are links
    /// now.</summary>
    private static void Tolerantly(Action change)
    {
        try
        {
            change();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException
            or HormesisException)
        {
            // The next run of the command, or the end of the stage, removes them or says why it cannot.
        }
    }

    /// <summary>Copies content and mode, so that a program stays executable.</summary>
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        LinkedFile.Copy(from, to);
        File.SetUnixFileMode(to, File.GetUnixFileMode(from) | UnixFileMode.UserWrite);
    }
}
