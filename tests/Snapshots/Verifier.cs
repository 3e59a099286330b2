using System.Runtime.CompilerServices;
using System.Text;
using Hormesis.Tests.Snapshots;

namespace VerifyXunit;

/// <summary>
/// Approved files by the conventions of Verify.XunitV3, whose base package no feed here serves: name, namespace and
/// files are Verify's, so that a reference to it can replace this folder.
/// </summary>
internal static class Verifier
{
    /// <summary>
    /// Compares a text with <c>Class.Method.verified.extension</c> beside the test. Where they differ, the text is left
    /// as <c>Class.Method.received.extension</c>; to approve it, rename that.
    /// </summary>
    public static Task Verify(string target, string extension = "txt", [CallerFilePath] string sourceFile = "")
    {
        var test = TestContext.Current.TestMethod
            ?? throw new InvalidOperationException("Verify was called outside a test.");
        var folder = Path.GetDirectoryName(SourceTree.Locate(sourceFile))!;
        var name = Path.Combine(folder, $"{test.TestClass.TestClassSimpleName}.{test.MethodName}");
        return Compare(target.ReplaceLineEndings("\n"), $"{name}.received.{extension}", $"{name}.verified.{extension}");
    }

    private static async Task Compare(string text, string received, string verified)
    {
        var approved = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (approved == text)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await DiffTool.Show(received, verified);
        Assert.Fail(SnapshotDifference.Describe(approved, text, received, verified));
    }
}
