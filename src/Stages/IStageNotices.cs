namespace Hormesis.Stages;

/// <summary>Receives warnings for the person who waits; <see cref="IStageProgress"/> may implement it. No stored result
/// may depend on it.</summary>
public interface IStageNotices
{
    /// <param name="text">One line.</param>
    void Notice(string text);
}
