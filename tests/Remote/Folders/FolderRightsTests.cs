using System.Runtime.Versioning;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote.Tests.Folders;

/// <summary>A folder that a group shares.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FolderRightsTests : IDisposable
{
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite | Group
        | UnixFileMode.OtherRead;

    private const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute | UnixFileMode.GroupExecute
        | UnixFileMode.OtherExecute | UnixFileMode.SetGroup;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Everything_below_it_has_its_rights_whatever_the_umask_takes_from_new_files()
    {
        File.SetUnixFileMode(folder.Path, OfFolders);
        using var transport = RemoteTransports.Open(new(RemoteKind.Folder, folder.Path), Contents.Quick, _ => null);

        await transport.Put("cas/0123", Contents.Of(2000));

        Assert.Equal(OfFolders, File.GetUnixFileMode(Path.Combine(folder.Path, "cas")));
        Assert.Equal(OfFiles, File.GetUnixFileMode(Path.Combine(folder.Path, "cas", "0123")));
    }

    [Fact]
    public async Task Several_who_store_the_first_contents_at_once_leave_one_folder_of_each_kind()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async number =>
        {
            using var transport =
                RemoteTransports.Open(new(RemoteKind.Folder, folder.Path), Contents.Quick, _ => null);
            await transport.Put($"cas/{number}", Contents.Of(2000));
        }));

        Assert.Equal("cas", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(folder.Path))));
        Assert.Equal(16, Directory.GetFiles(Path.Combine(folder.Path, "cas")).Length);
    }
}
