using System.Reflection.Metadata;
using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Pipeline.Tests.Fingerprints.Reach;

public sealed class TraversalTests
{
    /// <summary>More than the machine has: they take turns in the midst of things.</summary>
    private const int ManyCores = 8;

    private static readonly NodeRole[] Roles = Enum.GetValues<NodeRole>();

    [Fact]
    public void Many_cores_read_what_one_reads()
    {
        var one = Contents(cores: 1);

        Assert.True(one.Count > 500);
        for (var time = 0; time < 3; time++)
            Assert.Equal(one, Contents(ManyCores));
    }

    [Fact]
    public void However_many_ask_at_once_a_definition_is_one_object_and_has_one_node_of_a_role()
    {
        var assembly = Code();
        EntityHandle[] handles = [.. assembly.Reader.TypeDefinitions, .. assembly.Reader.MethodDefinitions];
        using var start = new Barrier(ManyCores);
        var asked = new Node[ManyCores][];
        var threads = Enumerable.Range(0, ManyCores).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            asked[i] = [.. handles.SelectMany(handle => Roles.Select(role => assembly.Entity(handle).As(role)))];
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(asked, nodes => Assert.All(nodes.Zip(asked[0]), pair => Assert.Same(pair.Second, pair.First)));
    }

    private static List<string> Contents(int cores)
    {
        var assembly = Code();
        var entries =
            assembly.Reader.TypeDefinitions.Select(handle => assembly.Entity(handle).As(NodeRole.DataMembers));
        return [.. new Traversal(new(cores)).From(entries).Select(part => part.Digest.Hex)
            .Order(StringComparer.Ordinal)];
    }

    private static CodeAssembly Code() =>
        new CodeAssemblies().Add(new Hormesis.Fingerprints.Metadata.AssemblyFile(typeof(Digest).Assembly.Location));
}
