using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>What befalls stores.</summary>
internal static class Damage
{
    /// <summary>Path of the object that holds a text.</summary>
    public static string ObjectOf(this Bench bench, string text) =>
        new StoreLayout(bench.Artifacts).Object(Digest.OfText(text));

    /// <summary>Other bytes in an object, with its date kept, as after <c>touch -r</c>.</summary>
    public static void Overwrite(string path, string text)
    {
        var date = File.GetLastWriteTimeUtc(path);
        DurableFile.SetMode(path, 0b110_100_100);
        File.WriteAllText(path, text);
        DurableFile.SetMode(path, DurableFile.ReadOnly);
        File.SetLastWriteTimeUtc(path, date);
    }

    /// <summary>Other bytes in an object of which the file system says all that it said before, as of a disk that
    /// fails.</summary>
    public static void Rot(this Bench bench, string text, string rotten)
    {
        Overwrite(bench.ObjectOf(text), rotten);
        var stat = FileStat.OfLink(bench.ObjectOf(text))!.Value;
        while (!new SoundObjects(new(bench.Artifacts)).Knows(Digest.OfText(text), stat))
        {
            var sound = new SoundObjects(new(bench.Artifacts));
            sound.Note(Digest.OfText(text), stat);
            sound.Save(); // Is refused until the file system's time has gone on.
        }
    }

    /// <summary>Makes every record one of a version that did not check its inputs.</summary>
    public static void ForgetChecks(this Bench bench)
    {
        var actions = new ActionStore(new(bench.Artifacts));
        foreach (
            var path in Directory.GetFiles(Path.Combine(bench.Store, "actions"), "*.json", SearchOption.AllDirectories))
            actions.Write(actions.Read(new(Path.GetFileNameWithoutExtension(path)))! with { HasCheckedInputs = false });
    }
}
