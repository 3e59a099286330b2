namespace Hormesis.Engine.Comparison;

/// <summary>Why an instance differs, in relation to the first difference of the data flow.</summary>
public enum DifferenceCause
{
    /// <summary>The instance is the first difference.</summary>
    First,

    /// <summary>The instance differs by itself, in the same way as the first one.</summary>
    LikeFirst,

    /// <summary>The instance only reads results that differ because of the first difference, or one like it.</summary>
    AfterFirst,

    /// <summary>The instance differs by itself, in another way than the first one.</summary>
    Other,

    /// <summary>The instance only reads results that differ, and other differences are among the causes.</summary>
    AfterOthers,
}
