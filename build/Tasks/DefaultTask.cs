using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Default")]
[TaskDescription("The same as Paper")]
[IsDependentOn(typeof(PaperTask))]
public sealed class DefaultTask : FrostingTask<BuildContext>;
